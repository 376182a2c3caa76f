import { ofSaneDepth, shownHtml, textOfHtml } from './comment-html.js';

describe('shownHtml', () => {
  it.each([
    ['<script>alert(1)</script>x', '<p>x</p>'],
    ['<p onclick="x()">a<img src=x onerror=alert(1)></p>', '<p>a</p>'],
    ['<p><a href="javascript:alert(1)">j</a></p>', '<p><a rel="nofollow ugc noopener">j</a></p>'],
    ['<p><b>a</b> <i>b</i></p>', '<p><strong>a</strong> <em>b</em></p>'],
    ['one\ntwo\n\nthree', '<p>one<br />two</p><p>three</p>'],
    ['<svg><script>alert(1)</script></svg><p>x</p>', '<p>x</p>'],
    ['<iframe srcdoc="<script>1</script>"></iframe><p>x</p>', '<p>x</p>'],
  ])('shows %s safely', (html, shown) => expect(shownHtml(html)).toBe(shown));

  it('marks every link as somebody else’s', () => {
    expect(shownHtml('<p><a href="https://a.com" rel="follow" target="_blank">a</a></p>')).toBe(
      '<p><a href="https://a.com" rel="nofollow ugc noopener">a</a></p>',
    );
  });
});

describe('textOfHtml', () => {
  it('is what a person reads', () => {
    expect(textOfHtml('<p>a &lt;b&gt;</p><p>c <a href="http://x.y">link</a><br>d</p>')).toBe(
      'a <b>\n\nc link\nd',
    );
  });
});

describe('HTML that is deeper than any person writes', () => {
  it.each(['<b>', '<ul><li>', '<svg>', '<b></i>', '<p><b>'])('loses its tags: a thousand %s', (tags) => {
    const deep = `${tags.repeat(1000)}words`;
    expect(shownHtml(deep)).toBe('<p>words</p>');
    expect(textOfHtml(deep)).toBe('words');
  });

  it.each(['<p>a', '<ul><li>a</ul>', 'a<br>', '<b>a</b> ', '<li>a', '<img src=x>'])(
    'is not what merely goes on for long: a thousand %s',
    (tags) => expect(ofSaneDepth(tags.repeat(1000))).toBe(tags.repeat(1000)),
  );
});
