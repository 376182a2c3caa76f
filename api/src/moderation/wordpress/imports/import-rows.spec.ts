import type { WxrItem } from '../wxr/wxr.events.js';
import { articleRow } from './import-rows.js';

const published = (said: Partial<WxrItem>) =>
  articleRow({ id: '7', postType: 'post', ...said } as WxrItem, '');

describe('the address of an imported article', () => {
  it.each([
    ['%e0%a4%b9%e0%a4%bf%e0%a4%a8%e0%a5%8d%e0%a4%a6%e0%a5%80', 'हिन्दी'],
    ['100%-sure', '100-sure'],
    ['Maß & Café', 'mass-cafe'],
    ['a'.repeat(120), 'a'.repeat(120)],
    ['...', 'post-7'],
  ])('that was at %s is at %s', (name, slug) => expect(published({ name }).slug).toBe(slug));

  it('is made of the title where it has none', () =>
    expect(published({ title: 'Don’t panic' }).slug).toBe('dont-panic'));
});
