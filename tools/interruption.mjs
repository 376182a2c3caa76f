/** Something was asked to stop by a person or by the system: no failure. */
export class Interrupted extends Error {}

/**
 * Turns Ctrl-C, SIGTERM and SIGHUP into two signals for our own code: `asked` at the first one, `hurry` at the second.
 * Nothing ends by itself any more: whoever calls this must end the process.
 */
export function watchInterruption() {
  const asked = new AbortController();
  const hurry = new AbortController();
  const hear = () => (asked.signal.aborted ? hurry.abort() : asked.abort(new Interrupted()));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, hear);
  stopWithNpm(hear);
  // The terminal may be gone before we are: what cannot be said must not keep us from stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { asked: asked.signal, hurry: hurry.signal };
}

/** npm hands signals on, but cannot when it is killed outright: then this process has another parent. */
function stopWithNpm(hear) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    hear();
  }, 500);
  timer.unref();
}
