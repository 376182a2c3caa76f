import { weakness } from './password-rule.js';

describe('a password', () => {
  it.each([
    ['short1234567', 'at least 15'],
    ['x'.repeat(300), 'at most 256'],
    ['123456789987654321', 'tried first'],
    ['PasswordPassword', 'tried first'],
    ['dragonball2024!!', 'tried first'],
    ['sunshine sunshine', 'tried first'],
    ['monkey1234567890', 'tried first'],
    ['abcabcabcabcabcabc', 'simple pattern'],
    ['aaaaaaaaaaaaaaaaaa', 'simple pattern'],
    ['abcdefghijklmnop', 'simple pattern'],
    ['poiuytrewqlkjhg', null],
    ['agency-desk-demo', 'name of the desk'],
    ['ada.keller-2026!!', 'your name'],
    ['grey otters like cold tea', null],
    ['приветливый бобёр', null],
    ['雨の日は傘を持って歩きます毎朝', null],
  ])('%s', (password, why) => {
    const told = weakness(password, ['Ada Keller', 'ada.keller@example.com']);
    if (why === null) expect(told).toBeNull();
    else expect(told).toContain(why);
  });
});
