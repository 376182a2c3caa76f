import { createServer } from 'node:net';
import { pause } from '../processes.mjs';

/** What a person can do about it is the whole message. */
export class AddressError extends Error {}

const PATIENCE_MS = 2000;

/**
 * HOST and the port of a key (PORT unless told) as they will be used; port 0 becomes a free one here, so that the
 * address can be told. `command` is what a person types again with another port.
 */
export async function addressFrom(env, { key = 'PORT', fallback = 3000, command = 'npm start' } = {}) {
  const host = env.HOST || '127.0.0.1';
  const wanted = env[key] || String(fallback);
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65_535) {
    throw new AddressError(`${key}: must be a number from 0 to 65535, and "${wanted}" is not.`);
  }
  // A process that is just stopping may still hold it.
  for (const end = Date.now() + PATIENCE_MS; ; await pause(100)) {
    try {
      return { host, port: await tryPort(port, host) };
    } catch (error) {
      if (error.code === 'EADDRINUSE' && Date.now() < end) continue;
      const another = `Choose another one: ${key}=${port < 1024 || port === 65_535 ? fallback + 1 : port + 1} ${command}`;
      throw new AddressError(explain(error, host, port, another));
    }
  }
}

/** For a browser on this machine: the address that means "all of them" is none to open. */
export function urlOf({ host, port }) {
  const open = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${open.includes(':') ? `[${open}]` : open}:${port}`;
}

function explain({ code }, host, port, another) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. ${another}`;
  if (code === 'EACCES') return `Port ${port} may be used by the system's administrator only. ${another}`;
  return `HOST: this machine cannot listen on "${host}" (${code}).`;
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
