import { addressOf } from '../../../common/network.js';
import { cleanLine, cleanText, cut, isEmail, webAddress } from '../../../common/text.js';
import { slugOf } from '../../articles/slug.js';
import { shownHtml, textOfHtml } from '../../comments/comment-html.js';
import { searchText } from '../../comments/new-comment.js';
import { type FoundLink, linksOf } from '../../comments/links.js';
import type { WxrComment, WxrItem } from '../wxr/wxr.events.js';
import {
  commentDate,
  commentKind,
  commentStatus,
  type ImportedKind,
  type ImportedStatus,
  isPublished,
  itemDate,
} from '../wxr/wxr.values.js';

/** Rows as the statements of import-batches read them: the names are those of the columns. */
export interface ArticleRow {
  external_id: string;
  slug: string;
  title: string;
  excerpt: string;
  body: string;
  author_name: string;
  kind: string;
  status: 'PUBLISHED' | 'DRAFT';
  comment_policy: 'OPEN' | 'CLOSED';
  published_at: Date | null;
}

export interface CommentRow {
  external_id: string;
  article_external_id: string;
  parent_external_id: string | null;
  kind: ImportedKind;
  status: ImportedStatus;
  arrived_at: Date | null;
  author_name: string;
  author_email: string | null;
  author_url: string | null;
  author_ip: string | null;
  body: string;
  body_text: string;
  body_html: string;
  links: FoundLink[];
  link_count: number;
  search_text: string;
  /** The words as the writer typed them, as far as HTML lets see; empty where nobody could send them again. */
  said: string;
}

/** WordPress keeps 250 characters. */
const MOST_NAME = 500;
/** Longer than one that the desk makes: what was published stays under its address. */
const MOST_SLUG = 150;

/** WordPress's own machinery lies among the posts as `publish`; no page of the public shows it. */
const MACHINERY = new Set(
  `attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block
   wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face`.split(/\s+/),
);

export function articleRow(item: WxrItem, authorName: string): ArticleRow {
  const kind = item.postType?.slice(0, 60) ?? 'unknown';
  const title = cleanLine(textOfHtml((item.title ?? '').slice(0, 2000)));
  const slug = addressIn(item, title);
  const body = item.content ?? '';
  return {
    external_id: item.id,
    slug,
    // WordPress has posts without one; a link and a heading need words.
    title: title || slug,
    excerpt: cleanLine(textOfHtml((item.excerpt?.trim() ? item.excerpt : body).slice(0, 3000))).slice(0, 280),
    body,
    author_name: cut(cleanLine(authorName), MOST_NAME),
    kind,
    status: isPublished(item) && !MACHINERY.has(kind) ? 'PUBLISHED' : 'DRAFT',
    comment_policy: item.commentStatus === 'open' ? 'OPEN' : 'CLOSED',
    published_at: itemDate(item),
  };
}

/** The address that it has had so far, so that links to it still lead there. */
function addressIn(item: WxrItem, title: string): string {
  let name = item.name ?? '';
  try {
    name = decodeURIComponent(name); // WordPress keeps other scripts percent-encoded
  } catch {
    // A broken encoding stays as it is written.
  }
  return slugOf(cleanLine(name || title), MOST_SLUG) || `${item.postType ?? 'item'}-${item.id}`;
}

/** What tells a comment from others; the reading of its text is dear and waits for the commit. */
export type CommentHead = Pick<
  CommentRow,
  | 'external_id'
  | 'article_external_id'
  | 'parent_external_id'
  | 'kind'
  | 'status'
  | 'arrived_at'
  | 'author_name'
  | 'author_email'
  | 'body'
>;

/** null for what is no comment of a reader. */
export function commentHead(comment: WxrComment): CommentHead | null {
  const kind = commentKind(comment.type);
  if (!kind) return null;
  return {
    external_id: comment.id,
    article_external_id: comment.itemId,
    parent_external_id: comment.parent === '0' || comment.parent === comment.id ? null : comment.parent,
    kind,
    status: commentStatus(comment.approved),
    arrived_at: commentDate(comment),
    author_name: cut(cleanLine(comment.author ?? ''), MOST_NAME),
    author_email: comment.email && isEmail(comment.email) ? comment.email : null,
    body: comment.content ?? '',
  };
}

export function commentRow(comment: WxrComment): CommentRow | null {
  const head = commentHead(comment);
  if (!head) return null;
  const text = textOfHtml(head.body);
  const links = linksOf(head.body, 'HTML');
  const url = comment.url ? webAddress(comment.url) : null;
  return {
    ...head,
    author_url: url,
    author_ip: addressOf(comment.ip ?? undefined),
    body_text: text,
    body_html: shownHtml(head.body),
    links,
    link_count: links.length,
    said: head.kind === 'COMMENT' && head.author_email ? saidIn(head.body, text) : '',
    search_text: searchText({ name: head.author_name, email: head.author_email, url, text }),
  };
}

/** Text that needs no HTML is as it was typed, line breaks and all. */
const saidIn = (body: string, text: string): string => cleanText(/[<&]/.test(body) ? text : body);
