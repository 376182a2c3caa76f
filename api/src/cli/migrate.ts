import type { Command } from 'commander';
import { migrate } from '../platform/database/migrate.js';
import { configured } from './verb.js';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('Brings the database up to date.')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { applied } = await migrate(configured().DATABASE_URL);
      if (json) console.log(JSON.stringify({ applied }));
      else
        console.log(applied.length ? `Applied:\n  ${applied.join('\n  ')}` : 'The database is up to date.');
    });
}
