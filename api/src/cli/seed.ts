import type { Command } from 'commander';
import { seedDemo } from '../seed/demo.js';
import { configured, Refused, withDatabase } from './verb.js';

export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('Fills an empty desk with the demo: people, articles, comments. Not in production.')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      if (configured().production) throw new Refused('A desk in production takes no demo.');
      const seeded = await withDatabase((db) => seedDemo(db));
      if (!seeded) throw new Refused('There are people here already: only an empty desk is seeded.');
      console.log(json ? JSON.stringify({ seeded }) : 'The demo is there.');
    });
}
