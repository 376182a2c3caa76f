import polyglotI18nProvider from 'ra-i18n-polyglot';
import { english } from '../i18n/en/index.js';

/** English is the first language; another is a folder beside `en` and a line here. */
export const i18nProvider = polyglotI18nProvider(() => english, 'en', [{ locale: 'en', name: 'English' }]);
