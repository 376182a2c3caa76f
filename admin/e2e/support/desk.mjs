import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThrowAwayPostgres } from '../../../tools/postgres.mjs';
import { addressFrom, urlOf } from '../../../tools/start/address.mjs';
import { isReady, startApi } from '../../../tools/start/api.mjs';

/**
 * The product under test: the one that the whole run shares where the runner started one, else one of its own.
 * @returns {Promise<{ url: string, databaseUrl: string, dataDir: string, stop(): Promise<void> }>}
 */
export async function joinDesk() {
  const shared = process.env.DESK_UNDER_TEST;
  return shared ? { ...JSON.parse(shared), stop: async () => undefined } : startDesk();
}

/**
 * The built product with its demo, on a server and a data folder of its own; `databaseUrl` is the owner's.
 * @returns {Promise<{ url: string, databaseUrl: string, dataDir: string, stop(): Promise<void> }>}
 */
export async function startDesk(env = {}) {
  const postgres = await startThrowAwayPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), 'agency-desk-e2e-'));
  const address = await addressFrom({ HOST: '127.0.0.1', PORT: '0' });
  const url = urlOf(address);
  const own = {
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    HOST: address.host,
    PORT: String(address.port),
  };
  // Tests click faster than people; nobody's own settings may leak in.
  const settings = { DEMO: 'true', LIMITS_FACTOR: '100', LOG_LEVEL: 'error', PUBLIC_URL: '', SMTP_URL: '' };
  const api = startApi({ ...process.env, ...settings, ...own, ...env });
  const never = new AbortController().signal;
  const stop = async () => {
    if (!api.hasEnded()) await api.stop(never);
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  if (!(await isReady(api, url, never))) {
    await stop();
    throw new Error('The product ended before it was ready: see above.');
  }
  return { url, databaseUrl: postgres.url, dataDir, stop };
}
