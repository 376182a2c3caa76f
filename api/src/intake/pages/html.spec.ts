import { html, sanitised } from './html.js';

describe('html', () => {
  it('takes what is put in as text', () => {
    expect(html`<p title="${'"x" onclick=\'y\''}">${'<script>alert(1)</script> & co'}</p>`.markup).toBe(
      '<p title="&quot;x&quot; onclick=&#39;y&#39;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>',
    );
  });
  it('takes templates as markup, lists one by one, and nothing for nothing', () => {
    const items = [1, '<'].map((x) => html`<li>${x}</li>`);
    expect(html`<ul>${items}${null}${false}${undefined}</ul>`.markup).toBe(
      '<ul><li>1</li><li>&lt;</li></ul>',
    );
  });
  it('trusts what a sanitiser made', () => expect(html`${sanitised('<b>x</b>')}`.markup).toBe('<b>x</b>'));
});
