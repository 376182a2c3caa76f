import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Role } from '../../src/access/roles.js';
import { WxrError } from '../../src/moderation/wordpress/wxr/wxr.error.js';
import {
  newTally,
  type WxrComment,
  type WxrItem,
  type WxrSite,
} from '../../src/moderation/wordpress/wxr/wxr.events.js';
import { readWxr } from '../../src/moderation/wordpress/wxr/wxr.reader.js';
import { startApp, type TestApp } from '../support/app.js';
import { Importing } from '../support/importing.js';

/** Real exports with exact figures, which lie beside the repository: CORPUS_DIR names the folder of all corpora. */
const FOLDER = join(process.env.CORPUS_DIR ?? '', 'wxr');

interface ExpectedComment {
  id: string;
  post: string;
  parent: string;
  approved: string;
  type: string;
  author: string;
  date_gmt: string;
  chars: number;
  sha256: string;
}
interface Expected extends Record<string, unknown> {
  well_formed?: false;
  error?: string;
  items: number;
  comments: number;
  wxr_version: string | null;
}
const load = <T>(name: string): Record<string, T> =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, T>;
const EXPECTED = load<Expected>('EXPECTED.json');
const EXPECTED_COMMENTS = load<ExpectedComment[]>('EXPECTED-comments.json');
const isRead = ([, expected]: [string, Expected]): boolean =>
  expected.well_formed !== false &&
  (expected.wxr_version !== null || Object.keys(expected.channel as object).length > 0);
const READ = Object.entries(EXPECTED).filter(isRead);
const REFUSED = Object.entries(EXPECTED).filter((entry) => !isRead(entry));

interface Read {
  site: WxrSite;
  items: WxrItem[];
  comments: WxrComment[];
  figures: Record<string, unknown>;
}

async function read(name: string): Promise<Read> {
  const tally = newTally();
  const found: Read = {
    site: { title: null, url: null, version: null },
    items: [],
    comments: [],
    figures: {},
  };
  for await (const event of readWxr(createReadStream(join(FOLDER, name)), tally)) {
    if (event.type === 'site') found.site = event.site;
    if (event.type === 'item') found.items.push(event.item);
    if (event.type === 'comment') found.comments.push(event.comment);
  }
  const { items, comments } = found;
  const posts = items.filter((item) => item.postType === 'post' || item.postType === 'page');
  const ids = new Set(comments.map((comment) => comment.id));
  const replies = comments.filter((comment) => comment.parent && comment.parent !== '0');
  found.figures = {
    bytes: tally.bytes,
    wxr_version: found.site.version,
    channel: tally.channel,
    items: items.length,
    by_post_type: tallied(items.map((item) => item.postType ?? '(missing)')),
    by_status: tallied(items.map((item) => item.status ?? '(missing)')),
    posts_and_pages: posts.length,
    sticky: items.filter((item) => item.sticky === '1').length,
    password_protected: items.filter((item) => item.password).length,
    comments_closed: posts.filter((item) => item.commentStatus === 'closed').length,
    empty_title: posts.filter((item) => !item.title).length,
    postmeta: tally.postmeta,
    commentmeta: tally.commentmeta,
    comments: comments.length,
    by_approved: tallied(comments.map((comment) => comment.approved ?? '(missing)')),
    by_type: tallied(comments.map((comment) => comment.type ?? '(empty = comment)')),
    replies: replies.length,
    orphan_replies: replies.filter((comment) => !ids.has(comment.parent!)).length,
    max_thread_depth: Math.max(0, ...comments.map((comment) => depth(comment, comments))),
    duplicate_comment_ids: comments.length - ids.size,
    posts_with_comments: new Set(comments.map((comment) => comment.itemId)).size,
    comment_authors: new Set(comments.map((comment) => comment.author)).size,
    comments_without_email: comments.filter((comment) => !comment.email).length,
    // eslint-disable-next-line no-control-regex -- ASCII is what is looked for
    comments_non_ascii: comments.filter((comment) => /[^\x00-\x7f]/.test(comment.content ?? '')).length,
  };
  return found;
}

function tallied(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function depth(comment: WxrComment, all: WxrComment[]): number {
  const parent = all.find((other) => other.id === comment.parent);
  return parent ? 1 + depth(parent, all) : 1;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the corpus of real exports', () => {
  it.each(READ)('reads every figure of %s', async (name, expected) => {
    const { figures } = await read(name);
    expect(figures).toEqual(expected);
  });

  it.each(Object.entries(EXPECTED_COMMENTS))('reads every comment of %s', async (name, expected) => {
    const comments = name in Object.fromEntries(READ) ? (await read(name)).comments : [];
    const found = comments.map((comment) => ({
      id: comment.id,
      post: comment.itemId,
      parent: comment.parent,
      approved: comment.approved,
      type: comment.type ?? '',
      author: comment.author,
      date_gmt: comment.dateGmt,
      chars: [...(comment.content ?? '')].length,
      sha256: sha256(comment.content ?? ''),
    }));
    expect(found).toEqual(expected);
  });

  it.each(REFUSED)('refuses %s and says where', async (name, { error }) => {
    const refusal: unknown = await read(name).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(WxrError);
    const line = /^line (\d+)/.exec(error ?? '')?.[1];
    if (line) expect(refusal).toMatchObject({ code: 'MALFORMED', line: Number(line) });
    else expect(refusal).toMatchObject({ code: 'NOT_WXR' });
  });
});

describe('the corpus in the desk', () => {
  let desk: TestApp;
  beforeEach(async () => {
    desk = await startApp();
  });
  afterEach(() => desk.stop());

  it.each(READ)('brings everything of %s, once', async (name, expected) => {
    const importing = new Importing(desk, await desk.person(Role.MODERATOR));
    const file = await readFile(join(FOLDER, name));
    const { items } = await read(name);
    const articles = new Set(items.map((item) => item.id)).size;
    for (const committed of [
      { articles, comments: expected.comments },
      { articles: 0, comments: 0 },
    ]) {
      const done = await importing.bring(file);
      expect(done).toMatchObject({ phase: 'COMMITTED', report: { items: expected.items, committed } });
    }
    const kinds = await desk.db.query<{ kind: string; n: number }>(
      'SELECT kind, count(*)::int AS n FROM articles GROUP BY kind',
    );
    const kindById = new Map(items.map((item) => [item.id, item.postType ?? 'unknown']));
    expect(Object.fromEntries(kinds.rows.map((row) => [row.kind, row.n]))).toEqual(
      tallied([...kindById.values()]),
    );
    const { rows } = await desk.db.query<ExpectedComment & { body: string }>(
      `SELECT c.external_id AS id, a.external_id AS post, coalesce(p.external_id, '0') AS parent, c.status AS approved, c.kind AS type,
         c.author_name AS author, to_char(c.arrived_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS date_gmt, c.body
       FROM comments c JOIN articles a ON a.id = c.article_id LEFT JOIN comments p ON p.id = c.parent_id`,
    );
    const found = rows.map(({ body, ...row }) => ({ ...row, chars: [...body].length, sha256: sha256(body) }));
    const wanted = EXPECTED_COMMENTS[name]!.map((comment) => ({
      ...comment,
      approved: comment.approved === '1' ? 'APPROVED' : 'PENDING',
      type: (comment.type || 'comment').toUpperCase(),
    }));
    const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
    expect(found.sort(byId)).toEqual(wanted.sort(byId));
  });

  it.each(REFUSED)('imports nothing of %s', async (name) => {
    const importing = new Importing(desk, await desk.person(Role.MODERATOR));
    expect(await importing.check(await readFile(join(FOLDER, name)))).toMatchObject({ phase: 'FAILED' });
    const { rows } = await desk.db.query<{ n: number }>(
      'SELECT (SELECT count(*) FROM articles)::int + (SELECT count(*) FROM comments)::int AS n',
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
