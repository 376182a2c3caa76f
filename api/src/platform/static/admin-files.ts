import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Express } from 'express';
import { PackedFile } from './packed-file.js';

// The same depth from src (tests) and from dist (the product).
const BUILT = fileURLToPath(new URL('../../../../admin/dist', import.meta.url));

/** Vite puts the hash of a file's content into the name of everything under assets/. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

const policy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self'`,
    // MUI's emotion writes styles as the screens need them, under this nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    // The calendar brings its arrows as one, in its styles.
    `font-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** Serves the built admin at `/`; its screens are behind the hash, so there is one page. */
@Injectable()
export class AdminFiles implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const app = this.host.httpAdapter.getInstance<Express>();
    if (!existsSync(join(BUILT, 'index.html'))) return;
    this.mountPage(app, readFileSync(join(BUILT, 'index.html'), 'utf8'));
    // By name, not a route for each: every request to the routes behind them would try them all.
    const files = new Map<string, PackedFile>();
    for (const entry of readdirSync(BUILT, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === 'index.html' || entry.name.endsWith('.map')) continue;
      const path = join(entry.parentPath, entry.name);
      const address = path.slice(BUILT.length).replaceAll('\\', '/');
      const cache = address.startsWith('/assets/') ? FOR_GOOD : 'public, max-age=3600';
      files.set(encodeURI(address), new PackedFile(readFileSync(path), extname(entry.name), cache));
    }
    app.use((req, res, next) => {
      const file = req.method === 'GET' || req.method === 'HEAD' ? files.get(req.path) : undefined;
      if (file) file.send(req, res).catch(next);
      else next();
    });
  }

  private mountPage(app: Express, page: string): void {
    app.get(['/', '/index.html'], (_req, res) => {
      const nonce = randomBytes(16).toString('base64');
      res.setHeader('Content-Security-Policy', policy(nonce));
      res.setHeader('Cache-Control', 'no-store');
      res.type('html').send(page.replaceAll('__CSP_NONCE__', nonce));
    });
  }
}
