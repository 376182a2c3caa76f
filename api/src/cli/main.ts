import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.js';
import { addCreateAdmin } from './create-admin.js';
import { addImportCsv } from './import-csv.js';
import { addImportWxr } from './import-wxr.js';
import { addMigrate } from './migrate.js';
import { addReadCsv } from './read-csv.js';
import { addSchema } from './schema.js';
import { addSeed } from './seed.js';
import { Refused } from './verb.js';

/** `desk <verb>`. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. Each verb is a file of its own. */
const program = new Command('desk').description('Agency Desk from the command line.').exitOverride();
for (const add of [addCreateAdmin, addImportCsv, addImportWxr, addMigrate, addReadCsv, addSchema, addSeed])
  add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const told = error instanceof Refused || error instanceof ConfigError;
    console.error(told ? error.message : (error as Error).stack);
    process.exitCode = 1;
  }
}
