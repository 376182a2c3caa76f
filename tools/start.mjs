// What `npm start` runs. The rest is loaded only after the check, because an old Node could not even parse it.
import './node-version.mjs';

import('./start/product.mjs').then(({ startProduct }) => startProduct());
