import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase } from './support/database.js';
import { DeskProcess } from './support/process.js';

let desk: DeskProcess;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let dataDir: string;
beforeEach(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'desk-test-'));
  desk = await DeskProcess.start({ DATABASE_URL: database.url, DATA_DIR: dataDir, LIMITS_FACTOR: '1000' });
});
afterEach(async () => {
  await desk.kill();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

/** One request over the agent's open connections: its status, or how it broke and whether its connection was an open one. */
const ask = (agent: Agent): Promise<{ status?: number; broke?: string }> =>
  new Promise((answered) => {
    const asked = request(`${desk.url}/public/challenge`, { agent }, (answer) =>
      answer.resume().on('end', () => answered({ status: answer.statusCode })),
    );
    asked.on('error', (error: NodeJS.ErrnoException) =>
      answered({ broke: `${error.code} on ${asked.reusedSocket ? 'an open' : 'a new'} connection` }),
    );
    asked.end();
  });

it('told to stop under load, the process answers every request on a connection that it has', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const broken: string[] = [];
  let answered = 0;
  const senders = Array.from({ length: 8 }, async () => {
    for (;;) {
      const { status, broke } = await ask(agent);
      if (broke) return broken.push(broke);
      expect(status).toBe(200);
      answered++;
    }
  });
  while (answered < 100) await pause(10);
  await desk.stop();
  await Promise.all(senders);
  expect(broken.filter((how) => how.includes('an open'))).toEqual([]);
});

it('a sender of headers that never end is told so', async () => {
  const { hostname, port } = new URL(desk.url);
  const socket = connect(Number(port), hostname);
  socket.write('GET / HTTP/1.1\r\nHost: desk\r\n');
  const drip = setInterval(() => socket.write('X-More: 1\r\n'), 500);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  clearInterval(drip);
  socket.destroy();
  expect(answer.toString()).toMatch(/^HTTP\/1.1 408 /);
}, 25_000);
