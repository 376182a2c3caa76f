import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Express } from 'express';

// The same depth from src (tests) and from dist (the product).
const read = (file: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../assets/${file}`, import.meta.url)));

interface Asset {
  path: string;
  type: string;
  content: Buffer;
}

function asset(file: string, type: string): Asset {
  const content = read(file);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return { path: `/blog-assets/${file.replace('.', `.${hash}.`)}`, type, content };
}

/** The blog's own style, script and icon, under names that change with what is in them. */
export const STYLE = asset('blog.css', 'text/css');
export const SCRIPT = asset('blog.js', 'text/javascript');
/** Without one named, a browser asks every site for /favicon.ico. */
export const ICON = asset('blog.svg', 'image/svg+xml');

export function mountAssets(app: Express): void {
  for (const { path, type, content } of [STYLE, SCRIPT, ICON]) {
    app.get(path, (_req, res) => {
      res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      res.type(type).send(content);
    });
  }
}
