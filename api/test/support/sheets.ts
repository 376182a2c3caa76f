import { type Person, type TestApp, until } from './app.js';

export interface ShownSheet {
  id: string;
  phase: string;
  rows: number | null;
  error: string | null;
  reverted: boolean;
  columns: { heading: string; samples: string[]; field: string | null }[];
  counts: Record<'create' | 'update' | 'skip' | 'error' | 'done' | 'takenBack' | 'kept', number> | null;
}

export interface ShownRow {
  number: number;
  outcome: string;
  state: string;
  changes: Record<string, [unknown, unknown]>;
  errors: { field: string; code: string; message: string }[];
  recordId: string | null;
}

interface Refusal {
  message: string;
  extensions: { code: string; fields: { field: string; code: string }[] };
}

interface Choices {
  policy?: string;
  match?: string;
  country?: string;
  basis?: string;
  mapping?: (string | null)[];
}

const FIELDS = `id phase rows error reverted columns { heading samples field } counts { create update skip error done takenBack kept }`;
const OVER = ['CHECKED', 'COMMITTED', 'FAILED', 'CANCELLED'];
const FIRST: Record<string, string> = { COMPANIES: 'DOMAIN', CONTACTS: 'EMAIL', LEADS: 'EMAIL' };

/** The way of a sheet into the desk, as the screen goes it. */
export class Sheets {
  constructor(
    readonly desk: Pick<TestApp, 'graphql' | 'fetch'>,
    readonly person: Person,
  ) {}

  async ask<T>(text: string, variables: object): Promise<{ done: T; errors?: Refusal[] }> {
    const { data, errors } = await this.desk.graphql(
      text,
      variables as Record<string, unknown>,
      this.person.cookie,
    );
    return { done: data?.done as T, errors: errors as Refusal[] | undefined };
  }

  /** Uploads and reads. */
  async upload(kind: string, file: string | Uint8Array, fileName = 'sheet.csv'): Promise<ShownSheet> {
    const bytes = Buffer.from(file as string);
    const made = await this.ask<{ id: string }>(
      'mutation ($kind: SheetKind!, $fileName: ShortText!, $bytes: Float!) { done: createSheetImport(kind: $kind, fileName: $fileName, bytes: $bytes) { id } }',
      { kind, fileName, bytes: bytes.length },
    );
    if (made.errors) throw new Error(made.errors[0]!.message);
    const { id } = made.done;
    for (let at = 0; at < bytes.length; at += 4 * 1024 * 1024)
      await this.desk.fetch(`/files/imports/${id}?offset=${at}`, {
        method: 'PUT',
        body: bytes.subarray(at, at + 4 * 1024 * 1024),
        cookie: this.person.cookie,
      });
    return (await this.verb('readSheetImport', id)).done;
  }

  /** A verb without choices. */
  verb(name: string, id: string) {
    return this.ask<ShownSheet>(`mutation ($id: UUID!) { done: ${name}(id: $id) { ${FIELDS} } }`, { id });
  }

  plan(id: string, plan: Choices) {
    return this.ask<ShownSheet>(
      `mutation ($id: UUID!, $plan: SheetPlanInput!) { done: planSheetImport(id: $id, plan: $plan) { ${FIELDS} } }`,
      { id, plan },
    );
  }

  async look(id: string): Promise<ShownSheet> {
    const { done } = await this.ask<{ items: ShownSheet[] }>(
      `query ($ids: [UUID!]) { done: sheetImports(filter: {ids: $ids}) { items { ${FIELDS} } } }`,
      { ids: [id] },
    );
    return done.items[0]!;
  }

  over(id: string): Promise<ShownSheet> {
    return until(async () => {
      const now = await this.look(id);
      return OVER.includes(now.phase) && now;
    }, 60_000);
  }

  async rows(id: string, filter: object = {}): Promise<ShownRow[]> {
    const { done } = await this.ask<{ items: ShownRow[] }>(
      `query ($id: UUID!, $outcome: RowOutcome, $state: RowState) { done: sheetImportRows(id: $id, outcome: $outcome, state: $state, page: {limit: 100}) {
        items { number line outcome state cells changes errors { field code message } recordId } totalCount endCursor } }`,
      { id, ...filter },
    );
    return done.items;
  }

  /** Uploads and checks, by the guesses but for what is chosen. */
  async check(kind: string, file: string | Uint8Array, choices: Choices = {}): Promise<ShownSheet> {
    const { id, columns, error } = await this.upload(kind, file);
    if (error) throw new Error(error);
    const { errors } = await this.plan(id, {
      mapping: columns.map(({ field }) => field),
      match: FIRST[kind],
      policy: 'SKIP',
      ...choices,
    });
    if (errors) throw new Error(errors[0]!.message);
    return this.over(id);
  }

  async commit(id: string): Promise<ShownSheet> {
    const { errors } = await this.verb('commitSheetImport', id);
    if (errors) throw new Error(errors[0]!.message);
    return this.over(id);
  }

  async bring(kind: string, file: string | Uint8Array, choices?: Choices): Promise<ShownSheet> {
    return this.commit((await this.check(kind, file, choices)).id);
  }

  async revert(id: string): Promise<ShownSheet> {
    const { errors } = await this.verb('revertSheetImport', id);
    if (errors) throw new Error(errors[0]!.message);
    return this.over(id);
  }

  async errorFile(id: string): Promise<string> {
    const answer = await this.desk.fetch(`/exports/sheet-imports/${id}`, { cookie: this.person.cookie });
    return answer.text();
  }
}
