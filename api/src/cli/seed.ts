import { type Command, InvalidArgumentError } from 'commander';
import { seedDemo } from '../seed/demo.js';
import { seedVolume } from '../seed/volume.js';
import { configured, Refused, withDatabase } from './verb.js';

export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('Fills an empty desk with the demo: people and something of every room. Not in production.')
    .option(
      '--size <comments>',
      'add this many plain comments besides (also to a desk that has people)',
      sizeOf,
    )
    .option('--json', 'answer as JSON')
    .action(async ({ json, size }: { json?: boolean; size?: number }) => {
      if (configured().production) throw new Refused('A desk in production takes no demo.');
      const demo = await withDatabase(async (db) => {
        const seeded = await seedDemo(db);
        if (size) await seedVolume(db, size);
        return seeded;
      });
      if (!demo && !size) throw new Refused('There are people here already: only an empty desk is seeded.');
      const told = [demo && 'The demo is there.', size && `${size} comments were added.`].filter(Boolean);
      console.log(json ? JSON.stringify({ seeded: demo, comments: size ?? 0 }) : told.join(' '));
    });
}

const MOST = 5_000_000;

function sizeOf(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > MOST)
    throw new InvalidArgumentError(`Give a number from 1 to ${MOST}.`);
  return size;
}
