// What `npm run desk -- <verb>` runs: the built command line, with the product's database behind it.
import './node-version.mjs';

import('./start/cli.mjs').then(({ runCli }) => runCli(process.argv.slice(2)));
