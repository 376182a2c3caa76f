// Sends the comment form without leaving the page. Without this file the form works all the same.
const key = () => crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now();

let submission = key();
let sending = false;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.id !== 'respond') return;
  event.preventDefault();
  if (!sending) send(form);
});

async function send(form) {
  sending = true;
  const button = form.querySelector('button');
  button.setAttribute('aria-disabled', 'true');
  clear(form);
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Idempotency-Key': submission },
      body: new URLSearchParams(new FormData(form)),
    });
    const said = await answer.json();
    if (answer.ok) await taken(said);
    else refused(form, said.errors ?? []);
  } catch {
    // The same key goes with the next try, so that nothing is said twice.
    refused(form, [{ message: 'It could not be sent. Your text is still here: please try again.' }]);
  } finally {
    sending = false;
    button.removeAttribute('aria-disabled');
  }
}

/** Shows the thread as the server now draws it for this writer. */
async function taken(said) {
  submission = key();
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

function clear(form) {
  for (const note of form.querySelectorAll('.error, .refusal')) {
    note.hidden = true;
    note.textContent = '';
  }
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

function refused(form, errors) {
  const whole = [];
  for (const { field, message } of errors) {
    const note = field && document.getElementById(`${field}-error`);
    if (!note) {
      whole.push(message);
      continue;
    }
    note.textContent = message;
    note.hidden = false;
    document.getElementById(field).setAttribute('aria-invalid', 'true');
  }
  if (whole.length) {
    const note = document.getElementById('refusal');
    note.textContent = whole.join(' ');
    note.hidden = false;
  }
  form.querySelector('[aria-invalid]')?.focus();
}
