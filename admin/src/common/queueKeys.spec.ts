import { english } from '../i18n/en/index.js';
import { allQueueKeys, hintOf, queueKeys, reasonKeys } from './queueKeys.js';

describe('the keys of the queue', () => {
  it('do one thing each', () => {
    const keys = [...Object.values(queueKeys), ...reasonKeys];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(allQueueKeys)('$keys has words for what it does: $does', ({ does }) =>
    expect(english.desk.shortcuts.does).toHaveProperty(does),
  );

  it('stand on a button as they are written', () => {
    expect(hintOf('Shift+a')).toBe('A');
    expect(hintOf('?')).toBe('?');
  });
});
