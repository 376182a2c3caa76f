import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { binariesFor } from './postgres/binaries.mjs';
import { OWNER, ensureCluster } from './postgres/cluster.mjs';
import { forgetServer, hasOtherUsers, isStartedByUs, rememberServer, takeLease } from './postgres/lease.mjs';
import { placeOf, throwAwayParents, throwAwayPlace, userForPostgres } from './postgres/place.mjs';
import { UNSAFE, bootServer, findServer, stopServer, waitUntilReady } from './postgres/server.mjs';
import { identityOf, isAlive, signal } from './processes.mjs';

/**
 * Starts the embedded Postgres of a data folder, or joins the one that already runs there.
 * `stop()` leaves the server to those who still use it and never stops one that was started by other means.
 * @param {{ dataDir: string, name?: string }} options the data folder and the database's name
 * @returns {Promise<{ url: string, startedByUs: boolean, stop(): Promise<void> }>}
 */
export async function startPostgres({ dataDir, name = 'agency_desk' }) {
  const place = placeOf(dataDir);
  const lock = join(place.home, 'lock');
  return withLock(lock, async () => {
    const bin = join(binariesFor(place), 'bin');
    const password = ensureCluster(place, bin, name);
    const running = findServer(place);
    const joined = running && (await waitUntilReady(place, running));
    const server = joined ?? (await bootServer(place, bin));
    if (!joined) rememberServer(place, server.identity);
    const leave = takeLease(place);
    const revival = reviveAfterCrash(place, bin, lock, server);
    const stop = async () => {
      revival.end();
      await withLock(lock, () => leaveServer(place, revival.server(), leave));
    };
    return { url: urlOf(server, password, name), startedByUs: !joined, stop: once(stop) };
  });
}

/**
 * A server for tests: its own folder, no safety after a crash, removed at the end. What killed runs left is swept first.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startThrowAwayPostgres() {
  await sweepThrowAways();
  const place = throwAwayPlace();
  const remove = () =>
    [place.home, place.cluster].forEach((path) => rmSync(path, { recursive: true, force: true }));
  try {
    const bin = join(binariesFor(place), 'bin');
    const password = ensureCluster(place, bin, 'postgres_tests');
    const server = await bootServer(place, bin, UNSAFE);
    // An interrupted run has no time to wait for it; what it leaves on the disk goes with the next sweep.
    const abandon = () => signal(server.pid, 'SIGQUIT');
    process.once('exit', abandon);
    const stop = () => {
      process.removeListener('exit', abandon);
      return stopServer(server).then(remove);
    };
    return { url: urlOf(server, password, 'postgres'), stop: once(stop) };
  } catch (error) {
    remove();
    throw error;
  }
}

const urlOf = ({ port }, password, name) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${name}`;

/** Starts the server again when it was killed, on its old port where that is free; one that was shut down stays so. */
function reviveAfterCrash(place, bin, lock, first) {
  let server = first;
  let working = false;
  const timer = setInterval(async () => {
    if (working || isAlive(server.identity)) return;
    working = true;
    try {
      await withLock(lock, async () => {
        if (!existsSync(join(place.cluster, 'postmaster.pid'))) return clearInterval(timer);
        const running = findServer(place);
        server = running ?? (await bootServer(place, bin));
        if (!running) rememberServer(place, server.identity);
      });
    } catch (error) {
      clearInterval(timer);
      console.error(error.message);
    }
    working = false;
  }, 1000);
  timer.unref();
  return { server: () => server, end: () => clearInterval(timer) };
}

async function leaveServer(place, server, leave) {
  leave();
  if (hasOtherUsers(place) || !isStartedByUs(place, server.identity)) return;
  await stopServer(server);
  forgetServer(place);
}

async function sweepThrowAways() {
  for (const parent of throwAwayParents()) {
    for (const name of namesIn(parent)) {
      const owner = /^agency-desk-throwaway-(\d+)-/.exec(name)?.[1];
      const path = join(parent, name);
      if (!owner || identityOf(Number(owner)) || !isOurs(path)) continue;
      const server = findServer({ cluster: path }) ?? findServer({ cluster: join(path, 'cluster') });
      if (server) await stopServer(server);
      rmSync(path, { recursive: true, force: true });
    }
  }
}

/** The folder for temporary files is everybody's. */
const isOurs = (path) => [process.getuid(), userForPostgres()?.uid].includes(lstatSync(path).uid);

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function once(work) {
  let result;
  return () => (result ??= work());
}
