// Writes a WordPress export of any size, the same for the same seed:
//   node api/bench/wxr-export.mjs --megabytes 200 --seed 1 --out /some/folder/export.xml
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(tmpdir(), 'agency-desk-export.xml') },
  },
});

let state = Number(values.seed) >>> 0 || 1;
/** mulberry32: small, seeded, good enough for text. */
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const upTo = (n) => Math.floor(random() * n);
const pick = (list) => list[upTo(list.length)];
const WORDS =
  'model agent retrieval vector team client salary contract review deploy cluster token latency résumé größe données пример データ مثال 模型 🚀 engineer architect sprint remote budget'.split(
    ' ',
  );
const words = (n) => Array.from({ length: n }, () => pick(WORDS)).join(' ');
const stamp = (seconds) => new Date(1.6e12 + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

function comment(id, item, earlier) {
  const person = upTo(40_000);
  const parent = earlier.length && random() < 0.3 ? pick(earlier) : 0;
  const link = random() < 0.2 ? ` <a href="https://shop${upTo(500)}.example/${id}">${pick(WORDS)}</a>` : '';
  const at = stamp(item * 7000 + upTo(6000));
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Person ${person}]]></wp:comment_author>
<wp:comment_author_email>${random() < 0.05 ? '' : `person${person}@mail.example`}</wp:comment_author_email>
<wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP>198.51.${upTo(256)}.${upTo(256)}</wp:comment_author_IP>
<wp:comment_date>${at}</wp:comment_date><wp:comment_date_gmt>${at}</wp:comment_date_gmt>
<wp:comment_content><![CDATA[${words(20 + upTo(120))}${link}]]></wp:comment_content>
<wp:comment_approved>${pick(['1', '1', '1', '0', 'spam', 'trash'])}</wp:comment_approved><wp:comment_type>${random() < 0.03 ? 'pingback' : 'comment'}</wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
`;
}

const out = createWriteStream(values.out);
let bytes = 0;
async function write(text) {
  bytes += Buffer.byteLength(text);
  if (!out.write(text)) await once(out, 'drain');
}

await write(`<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Bench ${values.seed}</title><link>https://bench${values.seed}.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://bench${values.seed}.example</wp:base_site_url><wp:base_blog_url>https://bench${values.seed}.example</wp:base_blog_url>
`);
const target = Number(values.megabytes) * 1e6;
let comments = 0;
let items = 0;
while (bytes < target) {
  items += 1;
  const at = stamp(items * 7000);
  await write(`<item><title><![CDATA[${words(6)} ${items}]]></title><link>https://bench.example/${items}</link><dc:creator>editor</dc:creator>
<content:encoded><![CDATA[<p>${words(300 + upTo(900))}</p>]]></content:encoded><excerpt:encoded><![CDATA[${words(30)}]]></excerpt:encoded>
<wp:post_id>${items}</wp:post_id><wp:post_date>${at}</wp:post_date><wp:post_date_gmt>${at}</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status><wp:post_name>post-${items}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
`);
  const earlier = [];
  for (let n = upTo(60); n > 0; n -= 1) {
    comments += 1;
    await write(comment(comments, items, earlier));
    earlier.push(comments);
  }
  await write('</item>\n');
}
await write('</channel></rss>\n');
out.end();
await finished(out);
console.log(JSON.stringify({ file: values.out, bytes, items, comments }));
