import { createServer } from 'node:net';
import { pause } from '../processes.mjs';

/** What a person can do about it is the whole message. */
export class AddressError extends Error {}

/** HOST and PORT as the API will use them; port 0 becomes a free one here, so that the address can be told. */
export async function addressFrom(env, patienceMs = 2000) {
  const host = env.HOST || '127.0.0.1';
  const wanted = env.PORT || '3000';
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65_535) {
    throw new AddressError(`PORT: must be a number from 0 to 65535, and "${wanted}" is not.`);
  }
  // A process that is just stopping may still hold it.
  for (const end = Date.now() + patienceMs; ; await pause(100)) {
    try {
      return { host, port: await tryPort(port, host) };
    } catch (error) {
      if (error.code === 'EADDRINUSE' && Date.now() < end) continue;
      throw new AddressError(explain(error, host, port));
    }
  }
}

/** For a browser on this machine: the address that means "all of them" is none to open. */
export function urlOf({ host, port }) {
  const open = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${open.includes(':') ? `[${open}]` : open}:${port}`;
}

function explain(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another one: PORT=${port === 65_535 ? 3001 : port + 1} npm start`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may be used by the system's administrator only. Choose another one: PORT=3001 npm start`;
  }
  return `HOST: this machine cannot listen on "${host}" (${error.code}).`;
}

function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ port, host }, () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}
