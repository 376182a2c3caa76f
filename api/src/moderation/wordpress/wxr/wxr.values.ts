import type { WxrComment, WxrItem } from './wxr.events.js';

export type ImportedStatus = 'APPROVED' | 'PENDING' | 'SPAM' | 'TRASH';
export type ImportedKind = 'COMMENT' | 'PINGBACK' | 'TRACKBACK';

/** comment_approved as WordPress writes it; what is missing or unknown waits for a person. */
const STATUS: Partial<Record<string, ImportedStatus>> = {
  '1': 'APPROVED',
  approve: 'APPROVED',
  approved: 'APPROVED',
  '0': 'PENDING',
  hold: 'PENDING',
  spam: 'SPAM',
  trash: 'TRASH',
  'post-trashed': 'TRASH',
};

export function commentStatus(approved: string | null): ImportedStatus {
  return STATUS[approved?.toLowerCase() ?? ''] ?? 'PENDING';
}

/** null: a note of the editors (WordPress 6.9), no comment of a reader. Types of plugins (review, webmention) are comments. */
export function commentKind(type: string | null): ImportedKind | null {
  const name = type?.toLowerCase();
  if (name === 'note') return null;
  if (name === 'pingback') return 'PINGBACK';
  if (name === 'trackback') return 'TRACKBACK';
  return 'COMMENT';
}

/** Public only where WordPress showed it to anybody: not a draft, not private, not behind a password. */
export function isPublished(item: WxrItem): boolean {
  return item.status === 'publish' && !item.password;
}

/** GMT first; then the feed's own date, then the local one, read as GMT since the file does not name its zone. */
export function itemDate(item: WxrItem): Date | null {
  return instant(item.postDateGmt) ?? feedDate(item.pubDate) ?? instant(item.postDate);
}

export function commentDate(comment: WxrComment): Date | null {
  return instant(comment.dateGmt) ?? instant(comment.date);
}

/** `2024-06-05 16:04:48` in GMT; null for WordPress's 0000-00-00 and for days that no calendar has. */
export function instant(text: string | null): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?Z?)?$/.exec(text ?? '');
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

/** RFC 822 as feeds write it; a draft has `Mon, 30 Nov -0001 00:00:00 +0000`, which is no date. */
function feedDate(text: string | null): Date | null {
  if (!text || !/^(\w{3}, )?\d{1,2} \w{3} \d{4} /.test(text)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}
