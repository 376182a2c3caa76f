import { parseArgs } from 'node:util';
import { accounts } from './accounts/part.mjs';
import { check } from './check.mjs';
import { comments } from './comments/part.mjs';
import { countCpu } from './cpu.mjs';
import { databaseOf, withClient } from './database.mjs';
import { drive } from './load.mjs';
import { report } from './report.mjs';
import { startDesk, startRaw } from './servers.mjs';

const PARTS = { comments, accounts };
const HELP = `npm run bench -- [${Object.keys(PARTS).join('|')}] [--size s,m,l] [--work queue,decide,...] [--rounds 3] [--ms 1500] [--conc 16]
  --size    comments: s 20,000, m 500,000, l 2,000,000; leads: s 20,000, m 200,000 (kept in .data/bench for the next time)
  --work    ${Object.entries(PARTS)
    .map(([name, { workloads }]) => `${name}: ${Object.keys(workloads).join(', ')}`)
    .join('; ')}
  --rounds  slices of each cell, the median counts      --ms  length of a slice in milliseconds
  --conc    requests at once
npm run bench -- screens  measures what a person waits for, in a browser.
DATABASE_URL names a server to use instead of the embedded one: as its superuser, for databases bench_*.`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
const middle = (slices) =>
  Object.fromEntries(Object.keys(slices[0]).map((key) => [key, median(slices.map((slice) => slice[key]))]));

async function bench(args) {
  const text = (standard) => ({ type: 'string', default: standard });
  const { values: options, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      size: { type: 'string' },
      work: { type: 'string' },
      rounds: text('3'),
      ms: text('1500'),
      conc: text('16'),
      help: { type: 'boolean' },
    },
  });
  if (options.help) return console.log(HELP);
  for (const name of chosen(positionals, PARTS, 'part')) await measure(PARTS[name], options);
}

function chosen(names, among, what) {
  const unknown = names.find((name) => !Object.hasOwn(among, name));
  if (unknown) throw new Error(`There is no ${what} ${unknown}.\n${HELP}`);
  return names.length ? names : Object.keys(among);
}

/** Measures the product against a raw server: same data, same Postgres, in turns, so that the machine's moods hit both. */
async function measure(part, options) {
  const sizes = chosen(options.size?.split(',') ?? [], part.sizes, 'size');
  const work = chosen(options.work?.split(',') ?? [], part.workloads, 'work');
  const running = [];
  try {
    for (const size of sizes) running.push(await ready(process.env.DATABASE_URL, part, size));
    const cells = [];
    for (const name of work) cells.push(...(await compare(part, running, name, options)));
    report(part, running, cells, options);
  } finally {
    await Promise.all(running.flatMap(({ subjects }) => Object.values(subjects).map((one) => one.stop())));
  }
}

async function ready(serverUrl, part, size) {
  const url = await databaseOf(serverUrl, part, part.sizes[size], console.log);
  const pool = await part.pool?.(url);
  const subjects = { raw: await startRaw(url), desk: await startDesk(url, part.person.email) };
  for (const [side, subject] of Object.entries(subjects))
    subject.requests = Object.fromEntries(
      Object.entries(part.workloads).map(([name, workload]) => [name, workload[side](subject, pool)]),
    );
  const postmaster = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    return rows[0].pid;
  });
  return { size, url, postmaster, subjects };
}

/** Each round takes every size and both servers in turn; the first round only warms up. */
async function compare(part, running, name, options) {
  const workload = part.workloads[name];
  const slice = { connections: workload.alone ? 1 : Number(options.conc), ms: Number(options.ms) };
  const cells = running.map(({ size }) => ({ workload: name, size, raw: [], desk: [] }));
  for (const { url, subjects } of running) await check(url, name, workload, subjects);
  for (let round = 0; round <= Number(options.rounds); round++) {
    for (const [i, { url, postmaster, subjects }] of running.entries()) {
      for (const side of round % 2 ? ['raw', 'desk'] : ['desk', 'raw']) {
        const { port, pid, requests } = subjects[side];
        const used = countCpu(pid, postmaster);
        const load = { port, requests: requests[name], good: workload.good[side], again: !workload.writes };
        const done = await drive(load, slice);
        const [app, database] = used().map((total) => total / done.n);
        if (workload.writes) await withClient(url, part.undo);
        if (round)
          cells[i][side].push({
            rate: done.n / done.seconds,
            p50: quantile(done.times, 0.5),
            p95: quantile(done.times, 0.95),
            app,
            database,
          });
      }
    }
  }
  return cells.map((cell) => ({ ...cell, raw: middle(cell.raw), desk: middle(cell.desk) }));
}

bench(process.argv.slice(2)).then(
  () => process.exit(),
  (error) => {
    console.error(error.stack);
    process.exit(1);
  },
);
