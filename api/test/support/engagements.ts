import { randomUUID } from 'node:crypto';
import { Role } from '../../src/access/roles.js';
import type { GraphQLAnswer, Person, TestApp } from './app.js';

/** What an engagement must hold before it may be opened, by type. */
export const COMPLETE: Record<string, Record<string, unknown>> = {
  DIRECT_HIRE: {
    feeModel: 'PERCENT',
    feePercent: 22.5,
    salaryMin: 9_000_000,
    salaryMax: 11_000_000,
    guaranteeDays: 90,
  },
  FRACTIONAL: {
    daysPerWeek: 2.5,
    billDayRate: 120_000,
    maxPayDayRate: 90_000,
    minimumWeeks: 12,
    noticeDays: 28,
  },
  PROJECT: { startsOn: '2027-03-01', endsOn: '2027-03-31', billDayRate: 100_000 },
  SPRINT: {
    fixedFee: 2_500_000,
    weeks: 3,
    kickoffOn: '2027-02-01',
    readoutOn: '2027-02-19',
    deliverables: [{ title: 'Map of the data' }],
  },
};

export const FIELDS = `id version code type status title confidential masked openings filledCount liveSubmittalCount currency salaryMin salaryMax
  guaranteeDays prorateAfterDays daysPerWeek maxPayDayRate minimumWeeks noticeDays startsOn endsOn weeks kickoffOn readoutOn targetStart beginsOn
  reviewOn closeReason openedAt deletedAt mustHave niceToHave about notes company { id name } contact { id name } accountManager { id }
  leadRecruiter { id } deliverables { id title dueOn doneOn } holds { startedAt endedAt reason reviewOn }`;
export const MONEY =
  'feeModel feePercent flatFee billDayRate budgetCap fixedFee value proposals { id number version sentAt answer }';

const CREATE = `mutation ($input: EngagementInput!) { createEngagement(input: $input) { ${FIELDS} ${MONEY} } }`;
const UPDATE = (fields: string) =>
  `mutation ($id: UUID!, $v: Int!, $input: EngagementInput!) { updateEngagement(id: $id, expectedVersion: $v, input: $input) { ${fields} } }`;
const MOVE = `mutation ($items: [MoveItem!]!, $action: EngagementAction!, $batch: UUID!, $input: EngagementMoveInput) {
  moveEngagements(items: $items, action: $action, clientMutationId: $batch, input: $input) {
    batch items { id code message blockers { code field remedy strength } engagement { ${FIELDS} ${MONEY} } } } }`;

/** The day in so many days. */
export const soon = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

// The answers are read by tests that know their own question.
/* eslint-disable @typescript-eslint/no-explicit-any */
export class EngagementDesk {
  companyId: string;
  contactId: string;

  private constructor(
    readonly app: TestApp,
    readonly manager: Person,
    readonly recruiter: Person,
  ) {}

  static async open(app: TestApp): Promise<EngagementDesk> {
    const desk = new EngagementDesk(
      app,
      await app.person(Role.ACCOUNT_MANAGER),
      await app.person(Role.RECRUITER),
    );
    desk.companyId = await desk.company();
    desk.contactId = await desk.contact(desk.companyId);
    return desk;
  }

  async company(of: Record<string, unknown> = {}): Promise<string> {
    const row = { name: `Company ${randomUUID().slice(0, 8)}`, currency: 'EUR', ...of };
    return this.insert('companies', row);
  }
  async contact(companyId: string, of: Record<string, unknown> = {}): Promise<string> {
    return this.insert('contacts', {
      company_id: companyId,
      name: 'Hedda Contact',
      email: `${randomUUID()}@client.test`,
      ...of,
    });
  }
  private async insert(table: string, row: Record<string, unknown>): Promise<string> {
    const { rows } = await this.app.db.query<{ id: string }>(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map((_, i) => `$${i + 1}`)
        .join(', ')}) RETURNING id`,
      Object.values(row),
    );
    return rows[0]!.id;
  }

  create(input: Record<string, unknown> = {}, as: Person = this.manager): Promise<GraphQLAnswer> {
    const whole = { type: 'DIRECT_HIRE', companyId: this.companyId, title: 'Head of ML', ...input };
    return this.app.graphql(CREATE, { input: whole }, as.cookie);
  }
  /** One that is there, or the test fails. */
  async made(input: Record<string, unknown> = {}, as: Person = this.manager): Promise<any> {
    const { data, errors } = await this.create(input, as);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.createEngagement;
  }
  /** One that may be opened. */
  ready(type = 'DIRECT_HIRE', input: Record<string, unknown> = {}): Promise<any> {
    const people = { contactId: this.contactId, leadRecruiterId: this.recruiter.id };
    return this.made({ type, ...people, ...COMPLETE[type], ...input });
  }
  async opened(type = 'DIRECT_HIRE', input: Record<string, unknown> = {}): Promise<any> {
    return this.moved(await this.ready(type, input), 'OPEN');
  }

  update(
    of: { id: string; version: number },
    input: Record<string, unknown>,
    as: Person = this.manager,
  ): Promise<GraphQLAnswer> {
    const fields = as === this.recruiter ? FIELDS : `${FIELDS} ${MONEY}`;
    return this.app.graphql(UPDATE(fields), { id: of.id, v: of.version, input }, as.cookie);
  }
  async move(
    of: { id: string; version: number },
    action: string,
    input: Record<string, unknown> = {},
    { as = this.manager, batch = randomUUID() as string } = {},
  ): Promise<any> {
    const items = [{ id: of.id, expectedVersion: of.version }];
    const answer = await this.app.graphql(MOVE, { items, action, batch, input }, as.cookie);
    return answer.errors ? { errors: answer.errors } : { batch, ...answer.data.moveEngagements.items[0] };
  }
  /** What stands in the way of a move: its code, the field and the remedy. */
  async blockers(of: { id: string; version: number }, action: string): Promise<string[][]> {
    return (await this.move(of, action)).blockers.map(({ code, field, remedy }: any) => [
      code,
      field,
      remedy,
    ]);
  }
  /** The engagement after a move that was made, or the test fails. */
  async moved(
    of: { id: string; version: number },
    action: string,
    input: Record<string, unknown> = {},
  ): Promise<any> {
    const { code, engagement, ...rest } = await this.move(of, action, input);
    if (code !== 'APPLIED') throw new Error(JSON.stringify({ code, ...rest }));
    return engagement;
  }
  async undo(batch: string, as: Person = this.manager): Promise<any> {
    const answer = await this.app.graphql(
      `mutation ($batch: UUID!, $next: UUID!) { undoEngagementMoves(batch: $batch, clientMutationId: $next) { items { code message engagement { ${FIELDS} } } } }`,
      { batch, next: randomUUID() },
      as.cookie,
    );
    return answer.errors ? { errors: answer.errors } : answer.data.undoEngagementMoves.items[0];
  }

  async list(filter: Record<string, unknown>, as: Person = this.manager, fields = FIELDS): Promise<any> {
    const { data, errors } = await this.app.graphql(
      `query ($filter: EngagementFilter) { engagements(filter: $filter, page: {limit: 100}) { totalCount totalIsExact items { ${fields} } } }`,
      { filter },
      as.cookie,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.engagements;
  }
  async one(id: string, as: Person = this.manager, fields = FIELDS): Promise<any> {
    return (await this.list({ ids: [id] }, as, fields)).items[0];
  }

  /** What is kept of the columns, against the rows. */
  async drifted(): Promise<unknown[]> {
    const { rows } = await this.app.db.query(
      `SELECT status, currency, confidential, kept.n AS kept, kept.value AS sum, real.n AS real, real.value AS total FROM (
         SELECT status, currency, confidential, sum(n)::int AS n, sum(value) AS value FROM engagement_counts GROUP BY 1, 2, 3) kept
       FULL JOIN (SELECT status, currency, confidential, count(*)::int AS n, coalesce(sum(value), 0) AS value FROM engagements
         WHERE deleted_at IS NULL GROUP BY 1, 2, 3) real USING (status, currency, confidential)
       WHERE coalesce(kept.n, 0) <> coalesce(real.n, 0) OR coalesce(kept.value, 0) <> coalesce(real.value, 0)`,
    );
    return rows;
  }
}

/** The fields that an answer refuses, with their codes. */
export const refusedFields = ({ errors }: GraphQLAnswer): Record<string, string> =>
  Object.fromEntries(
    ((errors?.[0]?.extensions.fields ?? []) as { field: string; code: string }[]).map(({ field, code }) => [
      field,
      code,
    ]),
  );
