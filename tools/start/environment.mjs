import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ROOT } from '../checkout.mjs';
import { startPostgres } from '../postgres.mjs';

/** Where the checkout keeps what it was told and what it made. */
export const dataDirFrom = (env) => resolve(ROOT, env.DATA_DIR || '.data');

/**
 * The environment that the API gets, with the embedded Postgres behind it unless DATABASE_URL names another.
 * @returns {Promise<{ env: Record<string, string>, demo: boolean, stop(): Promise<void> }>}
 */
export async function environmentFor(given) {
  const env = { ...given, DATA_DIR: usable(dataDirFrom(given)) };
  let stop = async () => undefined;
  if (!env.DATABASE_URL) {
    const server = await startPostgres({ dataDir: env.DATA_DIR });
    env.DATABASE_URL = server.url;
    // Only a database that is nobody else's is filled with people who do not exist.
    if (!env.DEMO && env.NODE_ENV !== 'production') env.DEMO = 'true';
    stop = server.stop;
  }
  return { env, demo: ['true', '1', 'yes'].includes(env.DEMO), stop };
}

function usable(folder) {
  try {
    make(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (cause) {
    throw new Error(`DATA_DIR: ${folder} is no folder that this user may write to (${cause.code}).`, {
      cause,
    });
  }
}

/** One by one: where a folder takes no other, as /proc does, Node's own `recursive` tries for ever. */
function make(folder) {
  if (existsSync(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start makes it at this moment.
    if (error.code !== 'EEXIST') throw error;
  }
}
