import { parseArgs } from 'node:util';
import { countCpu } from './cpu.mjs';
import { databaseOf, pool, undo, withClient } from './database.mjs';
import { drive } from './load.mjs';
import { startDesk, startRaw, WORKLOADS } from './subjects.mjs';

const SIZES = { s: 20_000, m: 500_000, l: 2_000_000 };
const HELP = `npm run bench -- [--size s,m,l] [--work queue,decide,comment] [--rounds 3] [--ms 1500] [--conc 16]
  --size    comments: s 20,000, m 500,000, l 2,000,000 (kept in .data/bench for the next time)
  --rounds  slices of each cell, the median counts      --ms  length of a slice in milliseconds
  --conc    requests at once
npm run bench -- screens  measures what a person waits for, in a browser.
DATABASE_URL names a server to use instead of the embedded one: as its superuser, for databases bench_*.`;

const say = (text = '') => console.log(text);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
const ms = (value) => (Number.isNaN(value) ? '-' : value.toFixed(2));

/** Measures the product against a raw server: same data, same Postgres, in turns, so that the machine's moods hit both. */
async function measure(args) {
  const text = (standard) => ({ type: 'string', default: standard });
  const { values: options } = parseArgs({
    args,
    options: {
      size: text('s,m,l'),
      work: text(Object.keys(WORKLOADS).join()),
      rounds: text('3'),
      ms: text('1500'),
      conc: text('16'),
      help: { type: 'boolean' },
    },
  });
  if (options.help) return say(HELP);
  const sizes = options.size.split(',');
  const unknown = sizes.find((size) => !SIZES[size]);
  if (unknown) throw new Error(`There is no size ${unknown}.\n${HELP}`);
  const work = options.work.split(',');
  const idle = work.find((name) => !WORKLOADS[name]);
  if (idle) throw new Error(`There is no work ${idle}.\n${HELP}`);
  const running = [];
  try {
    for (const size of sizes) running.push(await ready(process.env.DATABASE_URL, size, say));
    const slice = { connections: Number(options.conc), ms: Number(options.ms) };
    const cells = [];
    for (const workload of work)
      cells.push(...(await compare(running, workload, slice, Number(options.rounds))));
    report(running, cells, options);
  } finally {
    await Promise.all(running.flatMap(({ subjects }) => Object.values(subjects).map((one) => one.stop())));
  }
}

async function ready(serverUrl, size, tell) {
  const url = await databaseOf(serverUrl, SIZES[size], tell);
  const ids = await pool(url);
  const desk = await startDesk(url, ids);
  const raw = await startRaw(url, ids);
  const postmaster = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    return rows[0].pid;
  });
  return { size, url, postmaster, subjects: { raw, desk } };
}

/** Each round takes every size and both servers in turn; the first round only warms up. */
async function compare(running, workload, slice, rounds) {
  const again = workload === 'queue';
  const cells = running.map(({ size }) => ({ workload, size, raw: [], desk: [] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { url, postmaster, subjects }] of running.entries()) {
      for (const name of round % 2 ? ['raw', 'desk'] : ['desk', 'raw']) {
        const { port, pid, requests, good } = subjects[name];
        const used = countCpu(pid, postmaster);
        const done = await drive({ port, requests: requests[workload], good: good[workload], again }, slice);
        const cpu = used().map((total) => total / done.n);
        if (!again) await undo(url);
        if (round)
          cells[i][name].push({
            rate: done.n / done.seconds,
            p50: quantile(done.times, 0.5),
            p95: quantile(done.times, 0.95),
            app: cpu[0],
            database: cpu[1],
          });
      }
    }
  }
  return cells.map((cell) => ({ ...cell, raw: middle(cell.raw), desk: middle(cell.desk) }));
}

const middle = (slices) =>
  Object.fromEntries(Object.keys(slices[0]).map((key) => [key, median(slices.map((slice) => slice[key]))]));

function report(running, cells, options) {
  say(
    `\n${options.conc} requests at once, median of ${options.rounds} slices of ${options.ms} ms; CPU in milliseconds a request: server + Postgres\n`,
  );
  const row = (...columns) =>
    say(
      columns
        .map((c, i) =>
          i < 2 ? String(c).padEnd([18, 11][i]) : String(c).padStart([9, 8, 8, 13][(i - 2) % 4]),
        )
        .join(''),
    );
  row('', 'comments', 'raw/s', 'p50', 'p95', 'CPU', 'desk/s', 'p50', 'p95', 'CPU', 'ratio');
  for (const { workload, size, raw, desk } of cells) {
    const side = ({ rate, p50, p95, app, database }) => [
      rate.toFixed(0),
      ms(p50),
      ms(p95),
      `${ms(app)}+${ms(database)}`,
    ];
    row(
      WORKLOADS[workload],
      SIZES[size].toLocaleString('en'),
      ...side(raw),
      ...side(desk),
      (desk.rate / raw.rate).toFixed(2),
    );
  }
  const queue = cells.filter(({ workload }) => workload === 'queue');
  if (queue.length > 1) {
    const [first, last] = [queue[0], queue.at(-1)];
    say(
      `\nQueue page, p50 at ${SIZES[last.size].toLocaleString('en')} over p50 at ${SIZES[first.size].toLocaleString('en')}: ${(last.desk.p50 / first.desk.p50).toFixed(2)} (raw ${(last.raw.p50 / first.raw.p50).toFixed(2)})`,
    );
  }
  say(
    `From the start of the process to its first answer: ${running.map(({ size, subjects }) => `${size} ${subjects.desk.coldMs} ms`).join(', ')}`,
  );
}

measure(process.argv.slice(2)).then(
  () => process.exit(),
  (error) => {
    console.error(error.stack);
    process.exit(1);
  },
);
