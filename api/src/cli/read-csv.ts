import { createReadStream } from 'node:fs';
import { type Command, Option } from 'commander';
import { companySheet } from '../accounts/companies/company.sheet.js';
import { contactSheet } from '../accounts/contacts/contact.sheet.js';
import { leadSheet } from '../accounts/leads/lead.sheet.js';
import { cleanLine, cut } from '../common/text.js';
import { readSheet, type SheetReport } from '../records/sheets/read-sheet.js';
import type { Sheet } from '../records/sheets/mapping/sheet.js';
import { SheetError } from '../records/sheets/reading/sheet.error.js';
import { Refused } from './verb.js';

const SHEETS = { companies: companySheet, contacts: contactSheet, leads: leadSheet } as const;

interface Options {
  into: keyof typeof SHEETS;
  country?: string;
  json?: boolean;
}

export function addReadCsv(program: Command): void {
  program
    .command('read-csv')
    .description(
      'Tells how the desk reads a sheet of clients: its encoding and layout, which column is which, and what in it cannot be read. Writes nothing.',
    )
    .argument('<file>', 'a .csv file of any encoding, or with tabs or semicolons')
    .addOption(
      new Option('--into <list>', 'what its rows are (required)')
        .choices(Object.keys(SHEETS))
        .makeOptionMandatory(),
    )
    .option('--country <code>', 'where telephone numbers without a country code are from, such as DE')
    .option('--json', 'answer as JSON')
    .action(run);
}

async function run(file: string, { into, country, json = false }: Options): Promise<void> {
  const sheet = SHEETS[into];
  try {
    const source = { open: () => createReadStream(file) };
    const report = await readSheet(source, sheet, { country: country?.toUpperCase() });
    console.log(json ? JSON.stringify({ file, into, ...report }) : told(sheet, report));
  } catch (error) {
    const isOfFile =
      error instanceof SheetError ||
      ['open', 'read'].includes((error as NodeJS.ErrnoException).syscall ?? '');
    if (!isOfFile) throw error;
    throw new Refused(`${file}: ${(error as Error).message}`);
  }
}

const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function told(sheet: Sheet, { form, mapping, samples, rows, ragged, faulty, faults }: SheetReport): string {
  const columns = form.header.map((heading, i) => {
    const label = sheet.columns.find(({ name }) => name === mapping[i])?.label ?? 'left out';
    const sample = samples.map((cells) => cells[i]).find((cell) => cell?.trim());
    return `  ${cleanLine(heading) || `Column ${i + 1}`} -> ${label}${sample ? ` (${cut(cleanLine(sample), 40)})` : ''}`;
  });
  return [
    `Layout    ${form.encoding.name}, ${DELIMITERS[form.delimiter] ?? form.delimiter}, ${form.preamble} lines before the header`,
    `Rows      ${rows}, ${ragged} of them longer or shorter than the header, ${faulty} with something that cannot be read`,
    'Columns',
    ...columns,
    ...(faults.length ? ['Faults'] : []),
    ...faults.map(
      ({ line, errors }) => `  line ${line}: ${errors.map((e) => `${e.field}: ${e.message}`).join(' ')}`,
    ),
  ].join('\n');
}
