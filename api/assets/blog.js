import { sendItself } from './form.js';
import './touch.js';

sendItself(document, 'respond', taken);

/** What was sent is there, even where it cannot be shown just now. */
async function taken(said) {
  await show(said).catch(() => document.getElementById('respond').reset());
  const note = document.getElementById('said');
  note.textContent = said.message;
  note.focus();
}

/** The thread as the server now draws it for this writer. */
async function show({ url, token }) {
  const address = new URL(url, location.href);
  address.searchParams.set('token', token);
  const page = await fetch(address);
  if (!page.ok) throw new Error(`The page is not to be had: ${page.status}`);
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
  document.getElementById('comments').replaceWith(fresh.getElementById('comments'));
  const form = fresh.getElementById('respond');
  if (form) document.getElementById('respond').replaceWith(form);
  history.replaceState(null, '', address);
}
