import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Role } from '../../src/access/roles.js';
import { type Person, startApp, type TestApp } from './app.js';
import { Importing } from './importing.js';
import { wordpressExport } from './wxr.js';

/** An export with a little of everything: states, kinds, parents that come later or never, what is left out. */
export const EXPORT = wordpressExport([
  {
    id: 1,
    title: 'Fish &amp; <em>chips</em>',
    comments: [
      {
        id: 11,
        approved: '1',
        email: 'Ana@Example.org',
        body: 'Look at <a href="https://shop.example.co.uk/x">this</a>',
      },
      { id: 12, approved: '0', parent: 11, email: 'ana@example.org' },
      { id: 13, approved: 'spam', email: 'spam@example.org' },
      { id: 14, approved: 'post-trashed', type: 'pingback', email: '' },
      { id: 15, parent: 16 },
      { id: 16, approved: 'never heard of' },
      { id: 17, parent: 999 },
      { id: 18, type: 'note' },
    ],
  },
  { id: 2, name: 'post-1', type: 'page', status: 'private' },
  {
    id: 3,
    name: 'post-1',
    type: 'recipe',
    comments: [{ id: 31, parent: 11 }, { id: 32, parent: 33 }, { id: 33, parent: 32 }, { id: 31 }],
  },
  { id: 4, type: 'nav_menu_item' },
]);

/** A desk for each test of a file, with a moderator who imports. */
export class ImportDesk {
  app!: TestApp;
  moderator!: Person;
  importing!: Importing;

  constructor() {
    beforeEach(async () => {
      this.app = await startApp();
      this.moderator = await this.app.person(Role.MODERATOR);
      this.importing = new Importing(this.app, this.moderator);
    });
    afterEach(() => this.app.stop());
  }

  readonly rows = async <T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await this.app.db.query(text, values)).rows as T[];

  /** Of everything that an import writes. */
  readonly counts = async (): Promise<number[]> => {
    const [n] = await this.rows<Record<string, string>>(
      `SELECT (SELECT count(*) FROM articles) AS a, (SELECT count(*) FROM comments) AS c, (SELECT count(*) FROM comment_authors) AS p,
         (SELECT count(*) FROM comment_arrivals) AS r, (SELECT coalesce(sum(n), 0) FROM comment_counts) AS s`,
    );
    return Object.values(n!).map(Number);
  };

  /** Exports that still lie in the folder. */
  readonly files = (): Promise<string[]> => readdir(join(this.app.dataDir, 'imports'));
}
