import { faultsOf, worded } from './letter-words.js';

const FILLING = { name: 'Ada <b>', link: 'https://desk.example/a?b=1&c=2', reason: null, nothing: '' };
const body = (text: string) => worded({ subject: 'S', body: text }, FILLING);

describe('the words of a letter', () => {
  it('stand in text and HTML, with what people typed as text', () => {
    const { subject, text, html } = worded(
      { subject: 'For {{name}}', body: 'Hello {{name}},\nyou' },
      FILLING,
    );
    expect([subject, text]).toEqual(['For Ada <b>', 'Hello Ada <b>,\nyou']);
    expect(html).toContain('<p>Hello Ada &lt;b&gt;,<br>you</p>');
  });

  it('leave out the paragraph that has nothing to say, and close the gap of what is empty', () => {
    expect(body('Hello {{nothing}},\n\nBecause: {{reason}}\n\n{{nothing}}\n\nBye').text).toBe(
      'Hello,\n\nBye',
    );
  });

  it.each([
    ['Open it:\n{{link}}', 'Open it:\nhttps://desk.example/a?b=1&c=2', '<p><a href="URL">Open it</a></p>'],
    [
      'See {{link}} today',
      'See https://desk.example/a?b=1&c=2 today',
      '<p>See <a href="URL">URL</a> today</p>',
    ],
    ['{{link}}', 'https://desk.example/a?b=1&c=2', '<p><a href="URL">URL</a></p>'],
    ['-- \nSmall {{name}}', '-- \nSmall Ada <b>', 'Small Ada &lt;b&gt;</p>'],
  ])('know a link and the small print: %j', (template, text, html) => {
    const said = body(template);
    expect(said.text).toBe(text);
    expect(said.html).toContain(html.replaceAll('URL', 'https://desk.example/a?b=1&amp;c=2'));
  });

  it('are no template where something is empty or stands for nothing', () => {
    expect(faultsOf({ subject: ' ', body: '{{nam}}' }, FILLING)).toEqual([
      { field: 'subject', code: 'REQUIRED', message: 'Please write something here.' },
      {
        field: 'body',
        code: 'UNKNOWN',
        message: '{{nam}} stands for nothing. There are {{name}}, {{link}}, {{reason}}, {{nothing}}.',
      },
    ]);
  });
});
