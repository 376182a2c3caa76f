import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second; elsewhere the columns stay empty. */
const TICK = 10;

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1], ms: (fields[11] + fields[12]) * TICK };
  } catch {
    return undefined;
  }
}

/** Milliseconds of CPU that a process has used so far. */
const cpuOf = (pid) => statOf(pid)?.ms ?? NaN;

/** The same of each child of a process: Postgres has one for each connection. */
function children(parent) {
  if (process.platform !== 'linux') return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((pid) => (statOf(pid)?.parent === parent ? [[pid, statOf(pid)?.ms ?? 0]] : [])),
  );
}

/** Begins to count what a server and the Postgres behind it use; the answer is called for the milliseconds of both. */
export function countCpu(pid, postmaster) {
  const [server, backends] = [cpuOf(pid), children(postmaster)];
  return () => {
    const now = children(postmaster);
    const used = now && [...now].reduce((sum, [child, ms]) => sum + ms - (backends.get(child) ?? 0), 0);
    return [cpuOf(pid) - server, used ?? NaN];
  };
}
