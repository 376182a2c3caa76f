import { type Person, type TestApp, until } from './app.js';

export interface ShownImport {
  id: string;
  phase: string;
  progress: number;
  error: string | null;
  commentsSeen: number;
  commentsNew: number;
  siteUrl: string | null;
  bytesReceived: number;
  // Reports are read by tests that know what they asked for.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  report: any;
}

const FIELDS = 'id phase progress error commentsSeen commentsNew siteUrl bytesReceived report';
const OVER = ['CHECKED', 'COMMITTED', 'FAILED', 'CANCELLED'];

/** The way of an export into the desk, as the screen goes it. */
export class Importing {
  constructor(
    private readonly desk: Pick<TestApp, 'graphql' | 'fetch'>,
    private readonly person: Person,
  ) {}

  async create(file: string | Uint8Array, fileName = 'export.xml'): Promise<string> {
    const { data, errors } = await this.desk.graphql(
      'mutation ($fileName: ShortText!, $bytes: Float!) { createImport(fileName: $fileName, bytes: $bytes) { id } }',
      { fileName, bytes: Buffer.byteLength(file) },
      this.person.cookie,
    );
    if (errors) throw new Error(errors[0]!.message);
    return data.createImport.id as string;
  }

  put(id: string, offset: number, piece: string | Uint8Array): Promise<Response> {
    const body = typeof piece === 'string' ? piece : Buffer.from(piece);
    return this.desk.fetch(`/files/imports/${id}?offset=${offset}`, {
      method: 'PUT',
      body,
      cookie: this.person.cookie,
    });
  }

  /** A verb: startImport, commitImport, cancelImport or revertImport. */
  async verb(name: string, id: string): Promise<{ import: ShownImport; code?: string }> {
    const { data, errors } = await this.desk.graphql(
      `mutation ($id: UUID!) { done: ${name}(id: $id) { ${FIELDS} } }`,
      { id },
      this.person.cookie,
    );
    return { import: data?.done as ShownImport, code: errors?.[0]?.extensions.code as string | undefined };
  }

  async look(id: string): Promise<ShownImport> {
    const { data } = await this.desk.graphql(
      `query ($ids: [UUID!]) { imports(filter: {ids: $ids}) { items { ${FIELDS} } totalCount totalIsExact } }`,
      { ids: [id] },
      this.person.cookie,
    );
    return data.imports.items[0] as ShownImport;
  }

  over(id: string, ms = 60_000): Promise<ShownImport> {
    return until(async () => {
      const now = await this.look(id);
      return OVER.includes(now.phase) && now;
    }, ms);
  }

  /** Uploads and checks. */
  async check(file: string | Uint8Array): Promise<ShownImport> {
    const id = await this.create(file);
    const bytes = Buffer.from(file as string);
    for (let at = 0; at < bytes.length; at += 4 * 1024 * 1024)
      await this.put(id, at, bytes.subarray(at, at + 4 * 1024 * 1024));
    await this.verb('startImport', id);
    return this.over(id);
  }

  /** Uploads, checks and commits. */
  async bring(file: string | Uint8Array): Promise<ShownImport> {
    const { id, error } = await this.check(file);
    if (error) throw new Error(error);
    await this.verb('commitImport', id);
    return this.over(id);
  }
}
