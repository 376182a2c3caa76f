import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { addImportWxr } from './import-wxr.js';
import { addMigrate } from './migrate.js';
import { Refused } from './verb.js';

/** `desk <verb>`. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. Each verb is a file of its own. */
const program = new Command('desk').description('Agency Desk from the command line.').exitOverride();
for (const add of [addImportWxr, addMigrate]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error instanceof Refused ? error.message : (error as Error).stack);
    process.exitCode = 1;
  }
}
