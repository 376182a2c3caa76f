import englishMessages from 'ra-language-english';
import { common } from './common.js';
import { errors } from './errors.js';
import { home } from './home.js';
import { layout } from './layout.js';
import { list } from './list.js';
import { login } from './login.js';

/** One file for each area; the areas stand under `desk`, so that react-admin's own words stay apart. */
export const english = {
  ...englishMessages,
  resources: {},
  desk: { common, error: errors, home, layout, list, login },
};
