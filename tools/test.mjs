// What `npm test` runs: everything, or one part of it (see PARTS in testing/stages.mjs).
import './node-version.mjs';

import('./testing/run.mjs').then(({ runTests }) => runTests(process.argv[2]));
