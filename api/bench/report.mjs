const say = (text = '') => console.log(text);
const ms = (value) => (Number.isNaN(value) ? '-' : value.toFixed(2));
const row = (...columns) =>
  say(
    columns
      .map((c, i) => (i < 2 ? String(c).padEnd([22, 11][i]) : String(c).padStart([9, 8, 8, 13][(i - 2) % 4])))
      .join(''),
  );
const side = ({ rate, p50, p95, app, database }) => [
  rate.toFixed(0),
  ms(p50),
  ms(p95),
  `${ms(app)}+${ms(database)}`,
];

/** What was measured of a part, as a table for people. */
export function report(part, running, cells, options) {
  const size = (name) => part.sizes[name].toLocaleString('en');
  say(
    `\n${options.conc} requests at once (where a host is busy, one), median of ${options.rounds} slices of ${options.ms} ms; times in milliseconds; CPU in milliseconds a request: server + Postgres\n`,
  );
  row('', part.of, 'raw/s', 'p50', 'p95', 'CPU', 'desk/s', 'p50', 'p95', 'CPU', 'ratio');
  for (const { workload, size: name, raw, desk } of cells)
    row(
      part.workloads[workload].title,
      size(name),
      ...side(raw),
      ...side(desk),
      (desk.rate / raw.rate).toFixed(2),
    );
  const flat = cells.filter(({ workload }) => workload === part.flat);
  if (flat.length > 1) {
    const [first, last] = [flat[0], flat.at(-1)];
    say(
      `\n${part.workloads[part.flat].title}, p50 at ${size(last.size)} over p50 at ${size(first.size)}: ${(last.desk.p50 / first.desk.p50).toFixed(2)} (raw ${(last.raw.p50 / first.raw.p50).toFixed(2)})`,
    );
  }
  say(
    `From the start of the process to its first answer: ${running.map(({ size: name, subjects }) => `${name} ${subjects.desk.coldMs} ms`).join(', ')}`,
  );
}
