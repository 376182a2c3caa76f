/** A comment of a test's export; `approved` as WordPress writes it. */
export interface WrittenComment {
  id: number;
  parent?: number;
  author?: string;
  email?: string;
  body?: string;
  approved?: string;
  type?: string;
  ip?: string;
}

export interface WrittenItem {
  id: number;
  title?: string;
  name?: string;
  type?: string;
  status?: string;
  comments?: WrittenComment[];
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const comment = ({
  id,
  parent = 0,
  author = `Reader ${id}`,
  email,
  body,
  approved = '1',
  type = 'comment',
  ip = '192.0.2.7',
}: WrittenComment): string => `
  <wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(author)}</wp:comment_author>
  <wp:comment_author_email>${email ?? `reader${id}@example.org`}</wp:comment_author_email><wp:comment_author_IP>${ip}</wp:comment_author_IP>
  <wp:comment_date_gmt>2024-03-01 10:00:${String(id % 60).padStart(2, '0')}</wp:comment_date_gmt>
  <wp:comment_content>${cdata(body ?? `Comment number ${id}`)}</wp:comment_content>
  <wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;

const item = ({
  id,
  title = `Post ${id}`,
  name,
  type = 'post',
  status = 'publish',
  comments = [],
}: WrittenItem): string => `
  <item><title>${cdata(title)}</title><content:encoded>${cdata(`<p>Body of ${id}</p>`)}</content:encoded>
  <wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2024-02-01 08:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
  <wp:post_name>${name ?? `post-${id}`}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${comments.map(comment).join('')}
  </item>`;

/** A WordPress export as WordPress writes it. */
export const wordpressExport = (
  items: WrittenItem[],
  site = 'https://blog.example.org',
): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>A blog</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${site}</wp:base_blog_url>${items.map(item).join('')}
</channel></rss>`;
