// What `npm run dev` runs: both sides reload when their sources change.
import './node-version.mjs';

import('./start/development.mjs').then(({ startDevelopment }) => startDevelopment());
