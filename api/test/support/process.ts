import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type pg from 'pg';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

/** The built product in a process of its own, so that it can be killed. */
export class DeskProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(env: Record<string, string>): Promise<DeskProcess> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'info',
        DEMO: 'false',
        NODE_OPTIONS: '',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = line.includes('"listening"') && (JSON.parse(line) as { url?: string }).url;
      if (!url) continue;
      child.stdout.resume();
      return new DeskProcess(child, url.replace('[::1]', '127.0.0.1'));
    }
    throw new Error('the product ended before it listened');
  }

  /** kill -9. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** As whoever runs it stops it; answers when the process is gone. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

/** As if the seconds had passed for which a job waits for a run that says nothing any more. */
export async function silenceIsOver(db: pg.Pool): Promise<void> {
  const { rowCount } = await db.query(`UPDATE jobs SET leased_until = now() WHERE leased_until > now()`);
  if (!rowCount) throw new Error('No run holds a job.');
}
