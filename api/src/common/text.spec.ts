import { isUnseen } from './text.js';
import { ShortText } from './scalars.js';

describe('a text that nobody can see', () => {
  it.each([' ', '\u200b', '\u200b\u2060 \u00ad', '\u3164', '\u0301'])('is told: %j', (text) => {
    expect(isUnseen(text)).toBe(true);
    expect(ShortText.parseValue(text)).toBe('');
  });

  it.each(['a', '\u200ba', '👩\u200d💻', 'é', '由美'])('is not %j', (text) => {
    expect(isUnseen(text)).toBe(false);
    expect(ShortText.parseValue(text)).not.toBe('');
  });
});
