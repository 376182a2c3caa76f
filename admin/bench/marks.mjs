/**
 * Runs in the page before its own scripts: keeps the time of each frame that shows what is waited for, as its user sees
 * it. `seen(selector)`: milliseconds from the start of the page to the frame with that element; `painted()`: from the
 * last key to the frame with another card.
 */
export function marks() {
  const cardShown = () => document.querySelector('[data-card]')?.dataset.card;
  // A frame is on the screen once a message that was sent in it comes back.
  const afterFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
  const when = async (holds) => {
    for (;;) {
      const at = await afterFrame();
      if (holds()) return at;
    }
  };
  let next;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const before = cardShown();
      next = when(() => cardShown() !== before).then((at) => at - timeStamp);
    },
    { capture: true },
  );
  window.painted = () => next;
  window.seen = async (selector) => {
    const sinceStart = await when(() => document.querySelector(selector)?.checkVisibility());
    return { sinceStart, epoch: performance.timeOrigin };
  };
}
