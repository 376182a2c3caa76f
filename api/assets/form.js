// Sends a form without leaving the page. Without this file the form works all the same.
const key = () => crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now();

/**
 * Sends the form `id` of a document or shadow root by itself from now on, also one that takes its place later.
 * taken: shows the answer, and must not fail: it was sent; further: adds fields to those of the form.
 */
export function sendItself(root, id, taken, further = () => undefined) {
  let submission = key();
  let sending = false;

  async function send(form) {
    sending = true;
    const button = form.querySelector('button');
    button.setAttribute('aria-disabled', 'true');
    clear(form);
    try {
      const said = await answered(form);
      if (said.errors) refused(root, form, said.errors);
      else {
        submission = key();
        await taken(said);
      }
    } finally {
      sending = false;
      button.removeAttribute('aria-disabled');
    }
  }

  async function answered(form) {
    try {
      const body = new FormData(form);
      further(body);
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Idempotency-Key': submission },
        body: new URLSearchParams(body),
      });
      const said = await answer.json();
      return answer.ok ? said : { errors: said.errors ?? [] };
    } catch {
      // The same key goes with the next try, so that nothing is said twice.
      return { errors: [{ message: 'It could not be sent. Your text is still here: please try again.' }] };
    }
  }

  root.addEventListener('submit', (event) => {
    if (event.target.id !== id) return;
    event.preventDefault();
    if (!sending) send(event.target);
  });
}

function clear(form) {
  for (const note of form.querySelectorAll('.error, .refusal')) {
    note.hidden = true;
    note.textContent = '';
  }
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

function refused(root, form, errors) {
  const whole = [];
  for (const { field, message } of errors) {
    const note = field && root.getElementById(`${field}-error`);
    if (!note) {
      whole.push(message);
      continue;
    }
    note.textContent = message;
    note.hidden = false;
    root.getElementById(field).setAttribute('aria-invalid', 'true');
  }
  if (whole.length) {
    const note = form.querySelector('.refusal');
    note.textContent = whole.join(' ');
    note.hidden = false;
  }
  const first = form.querySelector('[aria-invalid]');
  (first?.querySelector('input') ?? first)?.focus();
}
