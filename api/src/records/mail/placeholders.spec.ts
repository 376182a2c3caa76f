import { closed, filled, unknownIn } from './placeholders.js';

const FILLING = { name: 'Ada', company: '', me: 'Aiko Tanaka' };

describe('the placeholders of a template', () => {
  it('take what is known, and leave open what is not', () => {
    expect(filled('Hello {{name}} of {{ company }}, {{me}}', FILLING)).toBe(
      'Hello Ada of {{ company }}, Aiko Tanaka',
    );
  });

  it('go with the space before them where nothing may stay open', () => {
    expect(closed('Hello {{company}}, {{name}}{{ nobody }} {{toString}}', FILLING)).toBe('Hello, Ada');
  });

  it('take a value word for word, also one that looks like a pattern or a placeholder', () => {
    expect(filled('{{name}}', { ...FILLING, name: '$& {{me}}' })).toBe('$& {{me}}');
    expect(closed('{{name}}', { ...FILLING, name: '$& {{me}}' })).toBe('$& {{me}}');
  });

  it.each([
    ['Hello {{name}}', []],
    ['Hello {{nam}} {{me}} {{}} {{toString}}', ['nam', '', 'toString']],
    ['No {placeholder} here }}', []],
  ])('are told from what stands for nothing: %s', (text, unknown) => {
    expect(unknownIn(text)).toEqual(unknown);
  });
});
