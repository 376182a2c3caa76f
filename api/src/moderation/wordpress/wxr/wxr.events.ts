/** What the file says, word for word: interpreted in wxr.values.ts. A field that the file lacks is null. */
export interface WxrSite {
  title: string | null;
  /** The blog's address, else the site's, else the channel's link; null where the file names none. */
  url: string | null;
  version: string | null;
}

export interface WxrAuthor {
  id: string | null;
  login: string | null;
  email: string | null;
  displayName: string | null;
}

export interface WxrItem {
  /** WordPress's post id; where the file has none, one made from the item's own words, so that it stays the same. */
  id: string;
  postType: string | null;
  status: string | null;
  title: string | null;
  link: string | null;
  creator: string | null;
  content: string | null;
  excerpt: string | null;
  name: string | null;
  password: string | null;
  sticky: string | null;
  commentStatus: string | null;
  pubDate: string | null;
  postDate: string | null;
  postDateGmt: string | null;
}

export interface WxrComment {
  /** WordPress's comment id, or one made from the comment's own words. */
  id: string;
  itemId: string;
  parent: string | null;
  author: string | null;
  email: string | null;
  url: string | null;
  ip: string | null;
  date: string | null;
  dateGmt: string | null;
  content: string | null;
  approved: string | null;
  type: string | null;
}

/** `site` comes before the first item; an item comes when it ends, so after its comments. */
export type WxrEvent =
  | { type: 'site'; site: WxrSite }
  | { type: 'author'; author: WxrAuthor }
  | { type: 'comment'; comment: WxrComment }
  | { type: 'item'; item: WxrItem };

/** Figures that no event carries. */
export interface WxrTally {
  bytes: number;
  /** Elements of the channel: author, category, tag, term. */
  channel: Record<string, number>;
  postmeta: number;
  commentmeta: number;
  /** Byte sequences that were invalid in the file's encoding; each became U+FFFD. */
  invalidBytes: number;
  /** Characters that XML 1.0 forbids and WordPress writes all the same; they are dropped. */
  controlCharacters: number;
}

export function newTally(): WxrTally {
  return { bytes: 0, channel: {}, postmeta: 0, commentmeta: 0, invalidBytes: 0, controlCharacters: 0 };
}
