import { createHash } from 'node:crypto';
import { WxrDecoder } from './wxr.decoder.js';
import { WxrError } from './wxr.error.js';
import { newTally, type WxrComment, type WxrEvent, type WxrTally } from './wxr.events.js';
import { WxrXml, type WxrSink } from './wxr.xml.js';

type Values = Map<string, string>;

/** A hostile item could hold back its post_id while its comments pile up. */
const MAX_WAITING_COMMENTS = 10_000;

/**
 * Reads a WordPress export as it streams in; the memory it takes does not depend on the size of the file.
 * Strict XML, namespaces by address and not by prefix, no DOCTYPE, the first value of a field wins.
 * @throws WxrError where the file is refused; what was told until then must not be kept.
 */
export async function* readWxr(
  source: AsyncIterable<Uint8Array>,
  tally: WxrTally = newTally(),
): AsyncGenerator<WxrEvent> {
  const decoder = new WxrDecoder(tally);
  const teller = new Teller(tally);
  const xml = new WxrXml(teller);
  for await (const bytes of source) {
    xml.write(decoder.decode(bytes));
    yield* teller.take();
  }
  xml.write(decoder.end());
  xml.end();
  teller.tellSite();
  yield* teller.take();
}

/** Turns closed elements into events. */
class Teller implements WxrSink {
  private events: WxrEvent[] = [];
  private siteTold = false;
  private channel: Values = new Map();
  private item: Values = new Map();
  private waiting: WxrComment[] = [];

  constructor(private readonly tally: WxrTally) {}

  take(): WxrEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  count(kind: 'postmeta' | 'commentmeta'): void {
    this.tally[kind] += 1;
  }

  countInChannel(name: string): void {
    this.tally.channel[name] = (this.tally.channel[name] ?? 0) + 1;
  }

  openChannel(values: Values): void {
    this.channel = values;
  }

  openItem(values: Values): void {
    this.tellSite();
    this.item = values;
  }

  tellSite(): void {
    if (this.siteTold) return;
    this.siteTold = true;
    const of = (name: string): string | null => trimmed(this.channel.get(name));
    this.events.push({
      type: 'site',
      site: {
        title: of('title'),
        url: of('wp:base_blog_url') ?? of('wp:base_site_url') ?? of('link'),
        version: of('wp:wxr_version'),
      },
    });
  }

  closeAuthor(values: Values): void {
    const of = (name: string): string | null => trimmed(values.get(`wp:author_${name}`));
    this.events.push({
      type: 'author',
      author: { id: of('id'), login: of('login'), email: of('email'), displayName: of('display_name') },
    });
  }

  closeComment(values: Values): void {
    const of = (name: string): string | null => values.get(`wp:comment_${name}`) ?? null;
    const comment: WxrComment = {
      id: idOf(of('id')) ?? '',
      itemId: '',
      parent: idOf(of('parent')),
      author: of('author'),
      email: trimmed(of('author_email')),
      url: trimmed(of('author_url')),
      ip: trimmed(of('author_IP')),
      date: trimmed(of('date')),
      dateGmt: trimmed(of('date_gmt')),
      content: of('content'),
      approved: trimmed(of('approved')),
      type: trimmed(of('type')),
    };
    const itemId = idOf(this.item.get('wp:post_id'));
    if (itemId) return this.tellComment(comment, itemId);
    if (this.waiting.length >= MAX_WAITING_COMMENTS)
      throw new WxrError('TOO_LARGE', `An item has ${MAX_WAITING_COMMENTS} comments before its wp:post_id.`);
    this.waiting.push(comment);
  }

  closeItem(values: Values): void {
    const of = (name: string): string | null => values.get(name) ?? null;
    const id =
      idOf(of('wp:post_id')) ??
      madeId(of('guid') ?? of('link'), of('title'), of('content:encoded'), of('wp:post_date'));
    for (const comment of this.waiting) this.tellComment(comment, id);
    this.waiting = [];
    this.events.push({
      type: 'item',
      item: {
        id,
        postType: trimmed(of('wp:post_type')),
        status: trimmed(of('wp:status')),
        title: of('title'),
        link: trimmed(of('link')),
        creator: trimmed(of('dc:creator')),
        content: of('content:encoded'),
        excerpt: of('excerpt:encoded'),
        name: trimmed(of('wp:post_name')),
        password: of('wp:post_password'),
        sticky: trimmed(of('wp:is_sticky')),
        commentStatus: trimmed(of('wp:comment_status')),
        pubDate: trimmed(of('pubDate')),
        postDate: trimmed(of('wp:post_date')),
        postDateGmt: trimmed(of('wp:post_date_gmt')),
      },
    });
  }

  private tellComment(comment: WxrComment, itemId: string): void {
    const id = comment.id || madeId(itemId, comment.author, comment.dateGmt ?? comment.date, comment.content);
    this.events.push({ type: 'comment', comment: { ...comment, id, itemId } });
  }
}

function trimmed(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

/** WordPress's ids are numbers; a text that no index could hold stands for itself by its hash. */
function idOf(value: string | null | undefined): string | null {
  const id = trimmed(value);
  return id && id.length > 100 ? madeId(id) : id;
}

/** Stays the same from one reading to the next, and cannot be mistaken for a number of WordPress's. */
function madeId(...parts: (string | null)[]): string {
  return `made-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
}
