import type { Command } from 'commander';
import { DeskError } from '../common/errors.js';
import { importFile, type FileImport } from '../moderation/wordpress/imports/import-file.js';
import { WxrError } from '../moderation/wordpress/wxr/wxr.error.js';
import { garbageCollection } from './garbage-collection.js';
import { Refused, withDatabase } from './verb.js';

interface Options {
  dryRun?: boolean;
  json?: boolean;
}

export function addImportWxr(program: Command): void {
  program
    .command('import-wxr')
    .description(
      'Imports a WordPress export (WXR): every post type, comments, pingbacks and trackbacks. The whole file is checked first; ' +
        'a malformed one imports nothing. Nothing comes in twice, so a run that was broken off can be repeated.',
    )
    .argument('<file>', 'the .xml file that WordPress wrote')
    .option('--dry-run', 'only report what would come in')
    .option('--json', 'answer as JSON')
    .action(run);
}

async function run(file: string, { dryRun = false, json = false }: Options): Promise<void> {
  const tidy = garbageCollection();
  const progress = (step: string, part: number): void => {
    tidy();
    if (process.stderr.isTTY) process.stderr.write(`\r${step} ${Math.floor(part * 100)} %   `);
  };
  try {
    const done = await withDatabase((db) => importFile(db, file, { dryRun }, progress));
    if (process.stderr.isTTY) process.stderr.write('\r');
    console.log(json ? JSON.stringify({ file, dryRun, ...done }) : told(done));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    if (json) console.log(JSON.stringify({ file, error: refusal }));
    throw new Refused(`${file}: ${refusal.message}`);
  }
}

interface Refusal {
  code: string;
  message: string;
  line: number | null;
  column: number | null;
}

/** What is wrong with the file or refused by the desk, or undefined where it is a fault of ours. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof WxrError) {
    const { code, message, line, column } = error;
    return { code, message, line, column };
  }
  if (error instanceof DeskError)
    return { code: error.code, message: error.message, line: null, column: null };
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  return code && ['stat', 'open', 'read'].includes(syscall ?? '')
    ? { code, message, line: null, column: null }
    : undefined;
}

function told({ importId, report: r }: FileImport): string {
  const list = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .map(([name, n]) => `${n} ${name.toLowerCase()}`)
      .join(', ') || 'none';
  const lines = [
    `Site      ${r.site.url ?? r.site.title ?? 'unnamed'}`,
    `Articles  ${r.items} in the file (${list(r.byPostType)}): ${r.articles.new} new, ${r.articles.known} known, ${r.articles.changed} of them differ`,
    `Comments  ${r.comments.seen} in the file (${list(r.byStatus)}): ${r.comments.new} new, ${r.comments.known} known, ${r.comments.changed} of them differ`,
    `Left out  ${list(r.skipped)}`,
    `Replies   ${r.replies}, ${r.orphans} of them to comments that are not there`,
  ];
  if (r.file.invalidBytes || r.file.controlCharacters)
    lines.push(
      `Mended    ${r.file.invalidBytes} invalid bytes, ${r.file.controlCharacters} control characters`,
    );
  lines.push(
    importId
      ? `Imported  ${r.committed!.articles} articles, ${r.committed!.comments} comments`
      : 'A dry run: nothing was imported.',
  );
  return lines.join('\n');
}
