import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Express } from 'express';
import { PackedFile } from '../../platform/static/packed-file.js';
import { door } from '../doors/any-site.js';

// The same depth from src (tests) and from dist (the product).
const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../assets/${file}`, import.meta.url)), 'utf8');

export interface Asset {
  file: string;
  /** Changes with what is in it. Under `/public`, because other sites show our form with it too. */
  path: string;
  content: Buffer;
}

const all: Asset[] = [];

/** uses: the files that this one names as `./file`. */
function asset(file: string, ...uses: Asset[]): Asset {
  const content = Buffer.from(
    uses.reduce((text, used) => text.replaceAll(`./${used.file}`, used.path), read(file)),
  );
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  const made = { file, path: `/public/assets/${file.replace('.', `.${hash}.`)}`, content };
  all.push(made);
  return made;
}

/** The colours of every public page, and how a form looks. */
export const FORM_STYLE = asset('form.css');
/** The frame of our own pages. */
export const PAGE_STYLE = asset('page.css');
const FORM_SCRIPT = asset('form.js');
const TOUCH_SCRIPT = asset('touch.js');
/** Without one named, a browser asks every site for /favicon.ico. */
export const ICON = asset('page.svg');
export const BLOG_STYLE = asset('blog.css');
export const BLOG_SCRIPT = asset('blog.js', FORM_SCRIPT, TOUCH_SCRIPT);
export const CONTACT_SCRIPT = asset('contact.js', FORM_SCRIPT, TOUCH_SCRIPT, FORM_STYLE);
export const BOOK_STYLE = asset('book.css');
export const BOOK_SCRIPT = asset('book.js');

export function mountAssets(app: Express): void {
  for (const { file, path, content } of all) {
    const packed = new PackedFile(content, extname(file), 'public, max-age=31536000, immutable');
    app.get(
      path,
      door((req, res) => packed.send(req, res)),
    );
  }
}
