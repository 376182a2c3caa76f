import { type Command, Option } from 'commander';
import { DeskError } from '../common/errors.js';
import { LongDatabase } from '../platform/database/long-database.js';
import { importSheetFile, type SheetFileImport } from '../records/sheets/imports/import-sheet-file.js';
import { ImportPolicy, SheetKind } from '../records/sheets/imports/sheet-import.enums.js';
import { SheetTargets } from '../records/sheets/imports/sheet-target.js';
import { SheetError } from '../records/sheets/reading/sheet.error.js';
import { garbageCollection } from './garbage-collection.js';
import { configured, Refused, withDatabase } from './verb.js';

interface Options {
  into: string;
  policy: string;
  country?: string;
  basis?: string;
  dryRun?: boolean;
  json?: boolean;
}

const lower = (values: object): string[] =>
  Object.values(values).map((value) => (value as string).toLowerCase());

export function addImportCsv(program: Command): void {
  program
    .command('import-csv')
    .description(
      'Imports a sheet of clients or an address book by the mapping that read-csv tells. The whole file is checked first; the screens show the import and can take it back.',
    )
    .argument('<file>', 'a .csv file of any encoding, or a .vcf')
    .addOption(
      new Option('--into <list>', 'what its rows are (required)')
        .choices(lower(SheetKind))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--policy <policy>', 'what happens to what is known already')
        .choices(lower(ImportPolicy))
        .default('skip'),
    )
    .option('--country <code>', 'where telephone numbers without a country code are from, such as DE')
    .option('--basis <text>', 'on what ground people may be kept: their consent, or another')
    .option('--dry-run', 'only report what would come in')
    .option('--json', 'answer as JSON')
    .action(run);
}

async function run(
  file: string,
  { into, policy, country, basis, dryRun = false, json }: Options,
): Promise<void> {
  // A database that does not answer is said at once: an application that cannot start only waits.
  await withDatabase((db) => db.run('SELECT'));
  // The rooms that take rows in are the whole application's.
  const [{ NestFactory }, { AppModule }] = await Promise.all([
    import('@nestjs/core'),
    import('../app.module.js'),
  ]);
  const tidy = garbageCollection();
  const app = await NestFactory.create(AppModule.of(configured()), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  try {
    await app.init();
    const target = app.get(SheetTargets, { strict: false }).get(into.toUpperCase() as SheetKind);
    const chosen = {
      policy: policy.toUpperCase() as ImportPolicy,
      country: country?.toUpperCase() ?? null,
      basis: basis ?? null,
    };
    const done = await importSheetFile(
      app.get(LongDatabase, { strict: false }),
      target,
      file,
      { ...chosen, dryRun },
      (step, part) => {
        tidy();
        if (process.stderr.isTTY) process.stderr.write(`\r${step} ${Math.floor(part * 100)} %   `);
      },
    );
    console.log(json ? JSON.stringify({ file, into, dryRun, ...done }) : told(done));
  } catch (error) {
    const isOfFile =
      error instanceof SheetError ||
      error instanceof DeskError ||
      ['stat', 'open', 'read'].includes((error as NodeJS.ErrnoException).syscall ?? '');
    if (!isOfFile) throw error;
    throw new Refused(`${file}: ${(error as Error).message}`);
  } finally {
    await app.close();
  }
}

const told = ({ importId, counts: { create, update, skip, error } }: SheetFileImport): string =>
  [
    `Rows      ${create} new, ${update} changed, ${skip} left as they are, ${error} to mend`,
    importId ? `Imported  as ${importId}` : 'A dry run: nothing was imported.',
  ].join('\n');
