import { WxrError } from './wxr.error.js';
import { newTally, type WxrComment, type WxrEvent, type WxrItem } from './wxr.events.js';
import { readWxr } from './wxr.reader.js';

const WP = 'xmlns:wp="http://wordpress.org/export/1.2/"';
const CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';

function feed(channel: string, namespaces = `${WP} ${CONTENT}`): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" ${namespaces}>\n<channel>\n${channel}\n</channel>\n</rss>\n`;
}

async function read(
  file: string | Uint8Array,
  piece = 7,
): Promise<{ events: WxrEvent[]; tally: ReturnType<typeof newTally> }> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const tally = newTally();
  const events: WxrEvent[] = [];
  for await (const event of readWxr(pieces(), tally)) events.push(event);
  return { events, tally };
}

const items = (events: WxrEvent[]): WxrItem[] => events.flatMap((e) => (e.type === 'item' ? [e.item] : []));
const comments = (events: WxrEvent[]): WxrComment[] =>
  events.flatMap((e) => (e.type === 'comment' ? [e.comment] : []));

async function refusal(file: string | Uint8Array, piece?: number): Promise<WxrError> {
  const thrown: unknown = await read(file, piece).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof WxrError)) throw new Error(`not refused: ${String(thrown)}`);
  return thrown;
}

describe('a WordPress export', () => {
  it('tells the site, its authors, items of any type and their comments', async () => {
    const { events, tally } = await read(
      feed(`<title>Blog</title><link>https://feed.test</link>
        <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://net.test</wp:base_site_url>
        <wp:base_blog_url>https://blog.test</wp:base_blog_url>
        <wp:author><wp:author_id>3</wp:author_id><wp:author_login><![CDATA[ana]]></wp:author_login></wp:author>
        <wp:tag><wp:term_id>1</wp:term_id></wp:tag>
        <item><title>One</title><wp:post_id>7</wp:post_id><wp:post_type>recipe</wp:post_type>
          <content:encoded><![CDATA[a ]]]]><![CDATA[> b & <b>c</b>]]></content:encoded>
          <wp:postmeta><wp:meta_key>k</wp:meta_key></wp:postmeta>
          <wp:comment><wp:comment_id> 9 </wp:comment_id><wp:comment_author>Zoë &amp; Co</wp:comment_author>
            <wp:comment_content><![CDATA[ kept as it is 🚀 ]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
            <wp:commentmeta><wp:meta_key>x</wp:meta_key><wp:meta_value>y</wp:meta_value></wp:commentmeta>
          </wp:comment></item>`),
    );
    expect(events.map((event) => event.type)).toEqual(['author', 'site', 'comment', 'item']);
    expect(events[1]).toEqual({
      type: 'site',
      site: { title: 'Blog', url: 'https://blog.test', version: '1.2' },
    });
    expect(items(events)[0]).toMatchObject({ id: '7', postType: 'recipe', content: 'a ]]> b & <b>c</b>' });
    expect(comments(events)[0]).toMatchObject({
      id: '9',
      itemId: '7',
      author: 'Zoë & Co',
      content: ' kept as it is 🚀 ',
      email: null,
      type: null,
    });
    expect(tally).toMatchObject({ channel: { author: 1, tag: 1 }, postmeta: 1, commentmeta: 1 });
  });

  it('goes by the address of a namespace, not by its prefix, and lets the first value stand', async () => {
    const { events } = await read(
      feed(
        `<w:author xmlns:w="http://evil.test/"><w:author_id>1</w:author_id></w:author>
         <item><w:post_id>1</w:post_id><old:post_id>2</old:post_id><post_type xmlns="https://wordpress.org/export/1.0/">page</post_type></item>
         <item xmlns:w="http://evil.test/"><title>x</title><w:post_id>66</w:post_id></item>`,
        'xmlns:w="http://wordpress.org/export/1.9/" xmlns:old="http://wordpress.org/export/1.1/"',
      ),
    );
    expect(events.map((event) => event.type)).toEqual(['site', 'item', 'item']);
    expect(items(events)[0]).toMatchObject({ id: '1', postType: 'page' });
    expect(items(events)[1]!.id).toMatch(/^made-[0-9a-f]{24}$/);
  });

  it('names the post of a comment that stands before its post_id', async () => {
    const { events } = await read(
      feed(
        '<item><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment><wp:post_id>5</wp:post_id></item>',
      ),
    );
    expect(comments(events)[0]).toMatchObject({ id: '1', itemId: '5' });
  });

  it('makes the same id for the same words where WordPress gave none', async () => {
    const file = feed(
      '<item><guid>g</guid><wp:comment><wp:comment_content>hi</wp:comment_content></wp:comment></item>',
    );
    const [first, second] = [await read(file), await read(file)];
    expect(first.events).toEqual(second.events);
    expect(comments(first.events)[0]!.itemId).toBe(items(first.events)[0]!.id);
  });

  it('reads a file that has the namespace but no version and no item', async () => {
    expect((await read(feed('<title>t</title>'))).events).toEqual([
      { type: 'site', site: { title: 't', url: null, version: null } },
    ]);
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${feed('<title>Ünï</title>')}`)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${feed('<title>Ünï</title>')}`, 'utf16le')],
    ['UTF-16BE without one', Buffer.from(feed('<title>Ünï</title>'), 'utf16le').swap16()],
    [
      'its declared encoding',
      Buffer.from(feed('<title>Ünï</title>').replace('UTF-8', 'ISO-8859-1'), 'latin1'),
    ],
    ['UTF-16 declared in a UTF-8 file', Buffer.from(feed('<title>Ünï</title>').replace('UTF-8', 'UTF-16'))],
  ])('reads %s', async (_name, bytes) => {
    const { events, tally } = await read(bytes);
    expect(events[0]).toMatchObject({ site: { title: 'Ünï' } });
    expect(tally.invalidBytes).toBe(0);
  });

  it('reads the quotes and the euro of windows-1252', async () => {
    const bytes = Buffer.from(
      feed('<title>\x93ten\x94 \x80</title>').replace('UTF-8', 'windows-1252'),
      'latin1',
    );
    expect((await read(bytes)).events[0]).toMatchObject({ site: { title: '“ten” €' } });
  });

  it('counts invalid bytes but not a replacement character that is really there, and drops control characters', async () => {
    const [before = '', after = ''] = feed('<title>a\u0001\u000bb\ufffdc|</title>').split('|');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc3]), Buffer.from(after)]);
    for (const piece of [1, 2, 3, 5, 4096]) {
      const { events, tally } = await read(bytes, piece);
      expect(events[0]).toMatchObject({ site: { title: expect.stringContaining('ab\ufffdc') as string } });
      expect(tally).toMatchObject({ invalidBytes: 2, controlCharacters: 2 });
    }
  });

  it('forgives blank lines before the declaration and still counts lines from the top', async () => {
    expect((await read(`\n \n${feed('<title>t</title>')}`)).events).toHaveLength(1);
    expect(await refusal(`\n\n${feed('<title></wrong>')}`)).toMatchObject({ code: 'MALFORMED', line: 6 });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['only blanks', ' \n ', 'EMPTY'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0]), 'COMPRESSED'],
    ['zip', Buffer.from('PK\u0003\u0004...'), 'COMPRESSED'],
    ['JSON', '{"comments": []}', 'NOT_XML'],
    ['a web page', '<!DOCTYPE html>\n<html><body></body></html>', 'NOT_WXR'],
    ['a web page in small letters', '<!doctype html><html></html>', 'NOT_WXR'],
    ['a web page without DOCTYPE', '<html><body></body></html>', 'NOT_WXR'],
    ['another export', '<?xml version="1.0"?><disqus xmlns="http://disqus.com"/>', 'NOT_WXR'],
    ['a feed without items', feed('<title>t</title>', ''), 'NOT_WXR'],
    ['a feed of another kind', feed('<item><title>t</title></item>', ''), 'NOT_WXR'],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><rss/>', 'ENCODING'],
    ['entities', `<!DOCTYPE rss [<!ENTITY a "b">]>\n${feed('').slice(40)}`, 'DOCTYPE'],
    ['an entity that nobody defined', feed('<title>&nbsp;</title>'), 'MALFORMED'],
    ['an unbound prefix', feed('<atom:link/>'), 'MALFORMED'],
    ['an end that is missing', feed('<item>').slice(0, -30), 'MALFORMED'],
    ['deep nesting', feed('<a>'.repeat(100_000)), 'TOO_LARGE'],
    [
      'too many attributes',
      feed(`<a ${Array.from({ length: 2000 }, (_, n) => `a${n}=""`).join(' ')}/>`),
      'TOO_LARGE',
    ],
  ])('%s', async (_name, file, code) => {
    expect(await refusal(file, 64 * 1024)).toMatchObject({ code });
  });

  it('is told the line of the fault', async () => {
    expect(await refusal(feed('<title>t</title>\n<item>\n</channel>'))).toMatchObject({
      code: 'MALFORMED',
      line: 6,
    });
    expect(await refusal(feed('<title>t</title>\n<item>\n<title>t').slice(0, -19))).toMatchObject({
      line: 6,
    });
    expect((await refusal(feed('<x></y>'))).message).toMatch(/^Line 4, column \d+: /);
  });

  it.each([
    ['no ; follows', '', 'begins no entity'],
    ['a later ; ends it', '<item><title>Fish &amp; chips</title></item>', 'begins no entity'],
    ['one stands in CDATA before', '<title>A &nbsp; b</title>', 'undefined entity'],
  ])('is told the line of a bare & where %s', async (_name, after, why) => {
    const bare = why === 'undefined entity' ? '<title>t</title>' : '<title>\nSalt & pepper</title>';
    const file = feed(
      `<title>Q &amp; A</title><item><description><![CDATA[a & b;\n]]></description></item>\n${bare}\n${after}`,
    );
    for (const piece of [1, 7, 4096])
      expect(await refusal(file, piece)).toMatchObject({
        code: 'MALFORMED',
        line: 7,
        message: expect.stringContaining(why) as string,
      });
  });

  it.each([
    ['text', 'x'.repeat(11 * 1024 * 1024)],
    ['an attribute', `<a b="${'x'.repeat(11 * 1024 * 1024)}"/>`],
    ['a comment', `<!--${'x'.repeat(11 * 1024 * 1024)}-->`],
    [
      'a comment over 1 MB, and so far',
      `<item><wp:comment><wp:comment_content>${'x'.repeat(1.5 * 1024 * 1024)}</wp:comment_content></wp:comment></item>`,
    ],
    ['a field in pieces', `<title>${`<![CDATA[${'x'.repeat(1024 * 1024)}]]>`.repeat(11)}</title>`],
  ])('has %s over 10 MB', async (_name, channel) => {
    expect(await refusal(feed(channel), 64 * 1024)).toMatchObject({ code: 'TOO_LARGE' });
  });
});
