const cdata = (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const written = ({ author, body, approved = '0', email = 'reader@example.org', url = '' }, id) => `
  <wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(author)}</wp:comment_author>
  <wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_url>${cdata(url)}</wp:comment_author_url>
  <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date_gmt>2024-03-01 10:00:${String(id % 60).padStart(2, '0')}</wp:comment_date_gmt>
  <wp:comment_content>${cdata(body)}</wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved>
  <wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`;

/** An export of WordPress with one post: a file as Playwright sets it into a field. */
export function wordpressExport({ name, site, title, slug, body = '<p>Body</p>', author = 'Ada', comments }) {
  const text = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>A blog</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${site}</wp:base_blog_url>
  <item><title>${cdata(title)}</title><dc:creator>${cdata(author)}</dc:creator><content:encoded>${cdata(body)}</content:encoded>
  <wp:post_id>1</wp:post_id><wp:post_date_gmt>2024-02-01 08:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
  <wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${comments.map((one, at) => written(one, at + 1)).join('')}
  </item>
</channel></rss>`;
  return { name, mimeType: 'text/xml', buffer: Buffer.from(text) };
}
