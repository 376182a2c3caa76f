import type { FoundLink } from '../comments/links.js';
import type { HoldReason } from '../comments/comment.enums.js';
import type { Discussion } from './discussion.js';

export type Hold = `${HoldReason}`;

/** What a person who blocks somebody wrote down. */
export interface BlockRule {
  id: string;
  matches(comment: Arrival): boolean;
}

/** A comment that has arrived, with what is known of how it came. */
export interface Arrival {
  name: string;
  email: string;
  website: string | null;
  body: string;
  /** The body without markup, which hides words from a search: `ca<b>si</b>no`. */
  stripped: string;
  ip: string | null;
  userAgent: string | null;
  links: readonly FoundLink[];
  /** How it came: no token, too quick, the honeypot filled. */
  marks: readonly Hold[];
}

/** Settings and blocks, made ready for comparing. */
export interface Rules {
  discussion: Discussion;
  moderationKeys: readonly string[];
  disallowedKeys: readonly string[];
  blocks: readonly BlockRule[];
}

/** status null: nothing speaks against it but, where the settings ask for one, the want of an approved comment. */
export interface Judgement {
  status: 'TRASH' | 'PENDING' | null;
  reasons: Hold[];
  /** The blocks that it ran into. */
  blocked: string[];
}

/** WordPress takes each line, trimmed, as text to be found anywhere, whatever its case. */
export const keysOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((key) => key.trim().toLowerCase())
    .filter(Boolean);

/** What the settings and the block list say to a comment: the strongest effect wins, every reason is kept. */
export function judge(comment: Arrival, rules: Rules): Judgement {
  const { discussion, moderationKeys, disallowedKeys, blocks } = rules;
  const reasons: Hold[] = [...comment.marks];
  if (discussion.holdAll) reasons.push('HOLD_ALL');
  if (discussion.holdAtLinks > 0 && comment.links.length >= discussion.holdAtLinks) reasons.push('LINKS');

  let trash = false;
  if (moderationKeys.length || disallowedKeys.length) {
    // The six fields of wp_check_comment_data and wp_check_comment_disallowed_list; a key has no line break, so no match spans two.
    const six = [comment.name, comment.email, comment.website, comment.body, comment.ip, comment.userAgent]
      .join('\n')
      .toLowerCase();
    if (moderationKeys.some((key) => six.includes(key))) reasons.push('MODERATION_KEY');
    const stripped = comment.stripped.toLowerCase();
    if (disallowedKeys.some((key) => six.includes(key) || stripped.includes(key))) {
      reasons.push('DISALLOWED_KEY');
      trash = true;
    }
  }
  const blocked = blocks.filter((block) => block.matches(comment)).map((block) => block.id);
  if (blocked.length) {
    reasons.push('BLOCKED');
    trash = true;
  }
  return { status: trash ? 'TRASH' : reasons.length ? 'PENDING' : null, reasons, blocked };
}
