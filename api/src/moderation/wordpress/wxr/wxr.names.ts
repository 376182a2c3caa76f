/** Any version of WordPress's export namespace, as https too: the numbers changed, the elements did not. */
const EXPORT = /^https?:\/\/wordpress\.org\/export\/\d+\.\d+\/?(excerpt\/?)?$/;
const CONTENT = /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/;
const DUBLIN_CORE = /^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/;

const known = new Map<string, string | null>([['', '']]);

/** The usual prefix of a namespace whatever the file calls it, '' for none, null for a foreign one. */
export function usualPrefix(uri: string): string | null {
  const found = known.get(uri);
  if (found !== undefined) return found;
  const excerpt = EXPORT.exec(uri);
  const prefix = excerpt
    ? excerpt[1]
      ? 'excerpt:'
      : 'wp:'
    : CONTENT.test(uri)
      ? 'content:'
      : DUBLIN_CORE.test(uri)
        ? 'dc:'
        : null;
  // Files choose these strings: remember only ours, so that a hostile one cannot fill the memory.
  if (prefix !== null && known.size < 100) known.set(uri, prefix);
  return prefix;
}

export type FrameKind =
  | 'document'
  | 'rss'
  | 'channel'
  | 'author'
  | 'term'
  | 'item'
  | 'comment'
  | 'postmeta'
  | 'commentmeta'
  | 'field'
  | 'skip';

type Children = Partial<Record<string, FrameKind>>;

function fields(...names: string[]): Children {
  return Object.fromEntries(names.map((name) => [name, 'field' as const]));
}

/** What an element is, by the element that it stands in; anything else is skipped with all that is in it. */
export const CHILDREN: Partial<Record<FrameKind, Children>> = {
  document: { rss: 'rss' },
  rss: { channel: 'channel' },
  channel: {
    ...fields('title', 'link', 'wp:wxr_version', 'wp:base_site_url', 'wp:base_blog_url'),
    'wp:author': 'author',
    'wp:category': 'term',
    'wp:tag': 'term',
    'wp:term': 'term',
    item: 'item',
  },
  author: fields('wp:author_id', 'wp:author_login', 'wp:author_email', 'wp:author_display_name'),
  item: {
    ...fields('title', 'link', 'guid', 'pubDate', 'dc:creator', 'content:encoded', 'excerpt:encoded'),
    ...fields('wp:post_id', 'wp:post_type', 'wp:status', 'wp:post_name', 'wp:post_password', 'wp:is_sticky'),
    ...fields('wp:comment_status', 'wp:post_date', 'wp:post_date_gmt'),
    'wp:comment': 'comment',
    'wp:postmeta': 'postmeta',
  },
  comment: {
    ...fields('wp:comment_id', 'wp:comment_parent', 'wp:comment_author', 'wp:comment_author_email'),
    ...fields('wp:comment_author_url', 'wp:comment_author_IP', 'wp:comment_date', 'wp:comment_date_gmt'),
    ...fields('wp:comment_content', 'wp:comment_approved', 'wp:comment_type'),
    'wp:commentmeta': 'commentmeta',
  },
};
