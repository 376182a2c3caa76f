// What `npm test` runs: everything, or one part of it (see PARTS in testing/stages.mjs), or some files of a part.
import './node-version.mjs';

import('./testing/run.mjs').then(({ runTests }) => runTests(process.argv[2], process.argv[3]));
