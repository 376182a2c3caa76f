import { sendItself } from './form.js';
import './touch.js';

sendItself(document, 'respond', taken);

/** Shows the thread as the server now draws it for this writer. */
async function taken(said) {
  const address = new URL(said.url, location.href);
  address.searchParams.set('token', said.token);
  const page = await fetch(address).then((r) => r.text());
  const fresh = new DOMParser().parseFromString(page, 'text/html');
  document.getElementById('comments').replaceWith(fresh.getElementById('comments'));
  const form = fresh.getElementById('respond');
  if (form) document.getElementById('respond').replaceWith(form);
  history.replaceState(null, '', address);
  const note = document.getElementById('said');
  if (!note.textContent) note.textContent = said.message;
  note.focus();
}
