import createCache from '@emotion/cache';

/** The API writes a fresh nonce into the page; styles made by script need it under our CSP. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

export const emotionCache = createCache({ key: 'desk', nonce, prepend: true });
