import type { WxrItem } from './wxr.events.js';
import { commentDate, commentKind, commentStatus, instant, isPublished, itemDate } from './wxr.values.js';

const item = (fields: Partial<WxrItem>): WxrItem =>
  ({ postDateGmt: null, pubDate: null, postDate: null, ...fields }) as WxrItem;

describe('values of an export', () => {
  it.each([
    ['1', 'APPROVED'],
    ['approved', 'APPROVED'],
    ['0', 'PENDING'],
    ['hold', 'PENDING'],
    ['spam', 'SPAM'],
    ['trash', 'TRASH'],
    ['post-trashed', 'TRASH'],
    ['whatever', 'PENDING'],
    [null, 'PENDING'],
  ])('takes approval %s as %s', (approved, status) => {
    expect(commentStatus(approved)).toBe(status);
  });

  it.each([
    ['', 'COMMENT'],
    [null, 'COMMENT'],
    ['comment', 'COMMENT'],
    ['review', 'COMMENT'],
    ['pingback', 'PINGBACK'],
    ['trackback', 'TRACKBACK'],
    ['note', null],
  ])('takes type %s as %s', (type, kind) => {
    expect(commentKind(type)).toBe(kind);
  });

  it.each(['0000-00-00 00:00:00', '2023-02-30 00:00:00', '2023-01-01 24:00:00', 'yesterday', '', null])(
    'knows that %s is no instant',
    (text) => {
      expect(instant(text)).toBeNull();
    },
  );

  it('reads GMT first, then the date of the feed, then the local date', () => {
    const gmt = { postDateGmt: '2024-06-05 16:04:48' };
    const feedDate = { pubDate: 'Wed, 05 Jun 2024 17:00:00 +0200' };
    const local = { postDate: '2024-06-05 19:00:00' };
    expect(itemDate(item({ ...gmt, ...feedDate, ...local }))?.toISOString()).toBe('2024-06-05T16:04:48.000Z');
    expect(itemDate(item({ ...feedDate, ...local, postDateGmt: '0000-00-00 00:00:00' }))?.toISOString()).toBe(
      '2024-06-05T15:00:00.000Z',
    );
    expect(itemDate(item({ ...local, pubDate: 'Mon, 30 Nov -0001 00:00:00 +0000' }))?.toISOString()).toBe(
      '2024-06-05T19:00:00.000Z',
    );
    expect(itemDate(item({}))).toBeNull();
    expect(commentDate({ date: '1999-12-31 23:59', dateGmt: null } as never)?.toISOString()).toBe(
      '1999-12-31T23:59:00.000Z',
    );
  });

  it('publishes only what anybody could read', () => {
    expect(isPublished(item({ status: 'publish', password: '' }))).toBe(true);
    expect(isPublished(item({ status: 'publish', password: 'secret' }))).toBe(false);
    expect(isPublished(item({ status: 'private' }))).toBe(false);
    expect(isPublished(item({ status: null }))).toBe(false);
  });
});
