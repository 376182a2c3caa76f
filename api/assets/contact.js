// The contact form: on our own page, and on any other site in <div data-agency-desk-contact></div>.
import { sendItself } from './form.js';
import { forget, keep, visits } from './touch.js';

const DESK = new URL(import.meta.url).origin;
/** root: the document or shadow root in which the form stands. */
function bring(root) {
  const form = root.getElementById('contact');
  root
    .getElementById('consent')
    .addEventListener('change', ({ target }) => (target.checked ? keep() : forget()));
  sendItself(root, 'contact', taken, (body) => {
    for (const name of [...body.keys()]) if (name.startsWith('touch')) body.delete(name);
    if (!root.getElementById('consent').checked) return;
    for (const which of ['first', 'last'])
      for (const [name, value] of Object.entries(visits()[which]))
        body.set(`touch[${which}][${name}]`, value);
  });

  function taken({ reference, bookingUrl }) {
    const thanks = root.getElementById('thanks');
    thanks.querySelector('[data-reference]').textContent = reference;
    thanks.querySelector('[data-booking]').href = bookingUrl;
    form.hidden = true;
    thanks.hidden = false;
    thanks.focus();
  }
}

/** What stands in the place until now stays where the desk does not answer. */
async function embed(place) {
  const [style, form] = await Promise.all(
    ['./form.css', '/public/contact-form'].map(async (path) => {
      const answer = await fetch(new URL(path, DESK));
      if (!answer.ok) throw new Error(`The contact form is not to be had: ${answer.status}`);
      return answer.text();
    }),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = form;
  bring(root);
}

if (document.getElementById('contact')) bring(document);
for (const place of document.querySelectorAll('[data-agency-desk-contact]')) embed(place);

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector('pre').textContent);
    button.textContent = 'Copied';
  });
}
