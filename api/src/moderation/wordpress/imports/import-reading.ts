import type { WxrAuthor, WxrComment, WxrItem, WxrSite, WxrTally } from '../wxr/wxr.events.js';
import { readWxr } from '../wxr/wxr.reader.js';

export type Reading =
  | { type: 'site'; site: WxrSite }
  | { type: 'item'; item: WxrItem; authorName: string }
  | { type: 'comment'; comment: WxrComment };

/** An export with so many authors is none. */
const MOST_AUTHORS = 100_000;

/** The file's items, with the names of their authors, and its comments. */
export async function* readExport(
  source: AsyncIterable<Uint8Array>,
  tally?: WxrTally,
): AsyncGenerator<Reading> {
  const names = new Map<string, string>();
  for await (const event of readWxr(source, tally)) {
    if (event.type === 'author') remember(names, event.author);
    else if (event.type === 'item') {
      const { item } = event;
      yield { type: 'item', item, authorName: names.get(item.creator ?? '') ?? item.creator ?? '' };
    } else yield event;
  }
}

/** Items name their author by login; people know the display name. */
function remember(names: Map<string, string>, { login, displayName }: WxrAuthor): void {
  if (login && displayName && names.size < MOST_AUTHORS) names.set(login, displayName);
}
