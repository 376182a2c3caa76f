import { ensureBuilt } from '../build.mjs';
import { ensureInstalled } from '../install.mjs';
import { Interrupted, watchInterruption } from '../interruption.mjs';
import { addressFrom, urlOf } from './address.mjs';
import { isReady, startApi } from './api.mjs';
import { environmentFor } from './environment.mjs';

const DEMO_LOGINS = ['admin', 'moderator', 'recruiter', 'accounts'].map((name) => `${name}@demo.test`);
const DEMO_PASSWORD = 'agency-desk-demo';

/** Installs, builds and runs the product until it is asked to stop; ends the process. */
export async function startProduct() {
  const { asked, hurry } = watchInterruption();
  try {
    // First of all, so that nobody waits for an installation only to hear it.
    await addressFrom(process.env);
    await ensureInstalled(console.log, asked);
    await ensureBuilt(console.log, asked);
    process.exit(await serve(asked, hurry));
  } catch (error) {
    if (error instanceof Interrupted) process.exit(0);
    console.error(error.message);
    process.exit(1);
  }
}

async function serve(asked, hurry) {
  const address = await addressFrom(process.env);
  const { env, demo, stop } = await environmentFor(process.env);
  try {
    asked.throwIfAborted();
    const api = startApi({ ...env, HOST: address.host, PORT: String(address.port) });
    const url = urlOf(address);
    const wasReady = await isReady(api, url, asked);
    if (wasReady) tell(url, env.PUBLIC_URL, demo);
    const asking = new Promise((resolve) => {
      if (asked.aborted) resolve(0);
      asked.addEventListener('abort', () => resolve(0));
    });
    const code = await Promise.race([api.ended, asking]);
    // What ends before it is ready has said why, and would end so again.
    if (wasReady && api.hasEnded() && !asked.aborted)
      console.error(
        `Agency Desk ended by itself (code ${code}); what it said before is above. npm start starts it again.`,
      );
    if (!api.hasEnded()) await api.stop(hurry);
    return code;
  } finally {
    // Last of all: the API finishes its requests with the database behind it.
    await stop();
  }
}

function tell(url, publicUrl, demo) {
  const lines = ['', `  Agency Desk is ready: ${url}`];
  // Behind a proxy only the first opens before the proxy is there.
  if (publicUrl && publicUrl !== url) lines.push(`  Its public address:   ${publicUrl}`);
  if (demo)
    lines.push(
      '',
      `  Demo logins, password ${DEMO_PASSWORD}:`,
      ...DEMO_LOGINS.map((login) => `    ${login}`),
    );
  console.log([...lines, '', '  Ctrl-C stops it.', ''].join('\n'));
}
