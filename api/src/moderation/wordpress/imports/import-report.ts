import type { WxrComment, WxrItem, WxrSite, WxrTally } from '../wxr/wxr.events.js';
import { cut } from '../../../common/text.js';
import { textOfHtml } from '../../comments/comment-html.js';
import type { CommentHead } from './import-rows.js';

type Counts = Record<string, number>;

/** What a dry run found; the same object is the report that people see before they commit. */
export interface ImportReport {
  site: WxrSite;
  items: number;
  byPostType: Counts;
  byPostStatus: Counts;
  articles: { new: number; known: number; changed: number };
  comments: { seen: number; new: number; known: number; changed: number };
  /** Left out, by reason: NOTE (of the editors), DUPLICATE_POST and DUPLICATE_COMMENT (the first of an id stands). */
  skipped: Counts;
  byStatus: Counts;
  byKind: Counts;
  /** comment_approved and comment_type as the file writes them. */
  byApproved: Counts;
  byType: Counts;
  replies: number;
  /** Replies whose parent is neither in the file nor here: they come in as first-level comments. */
  orphans: number;
  authors: number;
  withoutEmail: number;
  /** Comments without a date that a calendar has: they count as arrived with their article. */
  undated: number;
  file: WxrTally;
  /** The first few comments as they will stand here. */
  sample: { author: string; text: string; status: string; at: Date | null }[];
  committed?: CommitCounts;
  reverted?: RevertCounts;
}

export interface CommitCounts {
  articles: number;
  comments: number;
  /** Replies put under their parent after it had come. */
  linkedLater: number;
}

export interface RevertCounts {
  articles: number;
  comments: number;
  keptArticles: number;
  keptComments: number;
}

const SAMPLE = 5;

export function newReport(file: WxrTally): ImportReport {
  return {
    site: { title: null, url: null, version: null },
    items: 0,
    byPostType: {},
    byPostStatus: {},
    articles: { new: 0, known: 0, changed: 0 },
    comments: { seen: 0, new: 0, known: 0, changed: 0 },
    skipped: {},
    byStatus: {},
    byKind: {},
    byApproved: {},
    byType: {},
    replies: 0,
    orphans: 0,
    authors: 0,
    withoutEmail: 0,
    undated: 0,
    file,
    sample: [],
  };
}

/** The file chooses these names: past a hundred different ones the rest is one. */
export function count(counts: Counts, name: string, by = 1): void {
  const short = cut(name, 60);
  const key = Object.hasOwn(counts, short) || Object.keys(counts).length < 100 ? short : '(others)';
  counts[key] = (Object.hasOwn(counts, key) ? counts[key]! : 0) + by;
}

export function noteItem(report: ImportReport, item: WxrItem): void {
  report.items += 1;
  count(report.byPostType, item.postType ?? '(missing)');
  count(report.byPostStatus, item.status ?? '(missing)');
}

export function noteComment(report: ImportReport, comment: WxrComment, row: CommentHead | null): void {
  report.comments.seen += 1;
  count(report.byApproved, comment.approved ?? '(missing)');
  count(report.byType, comment.type ?? '(empty = comment)');
  if (!row) return count(report.skipped, 'NOTE');
  count(report.byStatus, row.status);
  count(report.byKind, row.kind);
  if (row.parent_external_id) report.replies += 1;
  if (!row.author_email) report.withoutEmail += 1;
  if (!row.arrived_at) report.undated += 1;
  if (report.sample.length < SAMPLE)
    report.sample.push({
      author: cut(row.author_name, 100),
      text: cut(textOfHtml(cut(row.body, 3000)), 300),
      status: row.status,
      at: row.arrived_at,
    });
}
