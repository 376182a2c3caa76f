// Brings the visitor's own time zone, and shows how long a chosen time is kept. Without this file booking works all the same.
const form = document.querySelector('[data-zone-form]');
if (form) {
  const select = form.querySelector('select');
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = [...select.options].some(({ value }) => value === here);
  const address = new URL(location.href);
  // Only on a page that was opened, never on one that answers a form.
  if (
    !address.searchParams.has('zone') &&
    known &&
    select.value !== here &&
    !document.querySelector('form input[name=name]')
  ) {
    address.searchParams.set('zone', here);
    location.replace(address);
  }
  select.addEventListener('change', () => form.requestSubmit());
  form.querySelector('button').hidden = true;
}

const hold = document.querySelector('[data-until]');
if (hold) {
  const until = Date.parse(hold.dataset.until);
  const [words, bar] = [hold.querySelector('span'), hold.querySelector('progress')];
  const said = document.querySelector('[role=status]');
  bar.hidden = false;
  const tick = () => {
    const left = Math.max(0, Math.round((until - Date.now()) / 1000));
    bar.value = left;
    words.textContent = left
      ? `Kept for you for ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} more.`
      : 'The five minutes are over.';
    if (left <= 60 && left > 0 && !said.textContent) said.textContent = 'One minute is left.';
    if (left === 0) {
      said.textContent =
        'Send it all the same: if nobody took the time meanwhile, it is yours, and nothing that you typed is lost.';
      clearInterval(beat);
    }
  };
  const beat = setInterval(tick, 1000);
  tick();
}
