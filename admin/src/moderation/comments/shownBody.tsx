import { createElement, Fragment, type ReactNode } from 'react';
import type { QueueComment } from './comments.graphql.js';

/** The server's allow-list, once more: whatever else stands in an answer is shown as its text. */
const ELEMENTS = new Set(['p', 'br', 'em', 'strong', 'blockquote', 'code', 'pre', 'ul', 'ol', 'li']);

/** Text as it was typed, each link marked where it stands. */
export function shownText(body: string, links: QueueComment['links']): ReactNode[] {
  const parts: ReactNode[] = [];
  let rest = body;
  for (const { text, url } of links) {
    const at = text ? rest.indexOf(text) : -1;
    if (at < 0) continue;
    parts.push(
      rest.slice(0, at),
      <mark key={parts.length} title={url}>
        {text}
      </mark>,
    );
    rest = rest.slice(at + text.length);
  }
  return [...parts, rest];
}

/** HTML as elements of ours, made from an inert document: no attribute of a stranger reaches the page. */
export function shownHtml(html: string): ReactNode {
  return <>{children(new DOMParser().parseFromString(html, 'text/html').body)}</>;
}

function children(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, key) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof Element)) return null;
    const name = node.localName;
    if (name === 'a')
      return (
        <mark key={key} title={node.getAttribute('href') ?? undefined}>
          {children(node)}
        </mark>
      );
    if (name === 'br') return <br key={key} />;
    if (ELEMENTS.has(name)) return createElement(name, { key }, ...children(node));
    return <Fragment key={key}>{node.textContent}</Fragment>;
  });
}
