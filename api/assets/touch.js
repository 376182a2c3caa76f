// How a visitor came to this site: told of with the contact form, and kept in their browser, only if they say so.
const KEY = 'agency-desk-touch';
const UTM = ['source', 'medium', 'campaign', 'term', 'content'];

const asked = new URLSearchParams(location.search);
const here = { landingPage: location.origin + location.pathname, at: new Date().toISOString() };
for (const name of UTM) {
  const value = asked.get(`utm_${name}`);
  if (value) here[`utm${name[0].toUpperCase()}${name.slice(1)}`] = value.slice(0, 200);
}
const before = document.referrer && new URL(document.referrer);
if (before && before.host !== location.host) here.referrer = before.origin + before.pathname;
const isDirect = !here.referrer && !UTM.some((name) => asked.get(`utm_${name}`));

// Kept since an earlier consent: then a visit by a link is the last one, and a direct one changes nothing.
const known = stored((storage) => JSON.parse(storage.getItem(KEY)));
let both = known?.first && known.last ? known : undefined;
if (both && !isDirect) keep({ ...both, last: here });

/** The first and the last visit: those that are kept, else this one. */
export const visits = () => both ?? { first: here, last: here };

export function keep(these = visits()) {
  both = these;
  stored((storage) => storage.setItem(KEY, JSON.stringify(these)));
}

export function forget() {
  both = undefined;
  stored((storage) => storage.removeItem(KEY));
}

/** Where there is no storage, or something of somebody else in it, this visit alone is known. */
function stored(work) {
  try {
    return work(localStorage);
  } catch {
    return undefined;
  }
}

// From page to page the words of the link go along in the address, for nothing may be kept yet.
const words = [...asked].filter(([name]) => name.startsWith('utm_'));
if (words.length)
  for (const link of document.querySelectorAll('a[href="/contact"]'))
    link.search = new URLSearchParams(words);
