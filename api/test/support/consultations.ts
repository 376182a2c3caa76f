import { randomUUID } from 'node:crypto';
import type { GraphQLAnswer, Person, TestApp } from './app.js';

export const CONSULTATION = `id version reference kind status startsAt endsAt calendarChecked confidential masked guestName guestEmail guestPhone
  guestCompany guestZone guestMessage channel joinUrl ndaSignedOn prepNotes outcome nextStepOn outcomeNotes closedBy closeReason toldAt
  host { id name } lead { id reference } contact { id } company { id }`;

const CREATE = `mutation ($time: ConsultationTimeInput!, $input: ConsultationInput!) { createConsultation(time: $time, input: $input) { ${CONSULTATION} } }`;
const UPDATE = `mutation ($id: UUID!, $v: Int!, $input: ConsultationInput!) { updateConsultation(id: $id, expectedVersion: $v, input: $input) { ${CONSULTATION} } }`;
const MOVE = `mutation ($items: [MoveItem!]!, $action: ConsultationAction!, $batch: UUID!, $input: ConsultationMoveInput) {
  moveConsultations(items: $items, action: $action, clientMutationId: $batch, input: $input) {
    batch items { id code message blockers { code strength remedy } alternatives { startsAt } consultation { ${CONSULTATION} } } } }`;
const UNDO = `mutation ($of: UUID!, $batch: UUID!) {
  undoConsultationMoves(batch: $of, clientMutationId: $batch) { items { id code message consultation { ${CONSULTATION} } } } }`;
const LIST = `query ($filter: ConsultationFilter, $sort: ConsultationSort, $page: PageInput) {
  consultations(filter: $filter, sort: $sort, page: $page) { totalCount totalIsExact endCursor items { ${CONSULTATION} } } }`;

interface Item {
  id: string;
  version: number;
}

const HOUR = 3_600_000;
/** A full hour, so many hours from now. */
export const hoursAhead = (n: number): string =>
  new Date(Math.floor(Date.now() / HOUR + n) * HOUR).toISOString();

// The answers are read by tests that know their own question.
/* eslint-disable @typescript-eslint/no-explicit-any */
export const consultationDesk = (app: () => TestApp, manager: () => Person) => {
  let hours = 24;
  const desk = {
    create(
      time: Record<string, unknown> = {},
      input: Record<string, unknown> = {},
      by: Person = manager(),
    ): Promise<GraphQLAnswer> {
      const whole = { kind: 'INTRO_CALL', startsAt: hoursAhead((hours += 2)), ...time };
      const guest = { guestName: 'Grace Guest', guestEmail: 'grace@guest.test', ...input };
      return app().graphql(CREATE, { time: whole, input: guest }, by.cookie);
    },
    /** One that is there, or the test fails; `ago`: hours since it began. */
    async made(
      time: Record<string, unknown> = {},
      input: Record<string, unknown> = {},
      ago?: number,
    ): Promise<any> {
      const { data, errors } = await desk.create(time, input);
      if (errors) throw new Error(JSON.stringify(errors));
      const made = data.createConsultation;
      if (ago === undefined) return made;
      await app().db.query(
        `UPDATE consultations SET starts_at = now() - make_interval(hours => $2::int), ends_at = now() - make_interval(hours => $2::int) + (ends_at - starts_at),
           blocked = tstzrange(now() - make_interval(hours => $2::int), now() - make_interval(hours => $2::int) + (ends_at - starts_at)) WHERE id = $1`,
        [made.id, ago],
      );
      return made;
    },
    update: (of: Item, input: Record<string, unknown>, by: Person = manager()): Promise<GraphQLAnswer> =>
      app().graphql(UPDATE, { id: of.id, v: of.version, input }, by.cookie),
    async move(
      of: Item | Item[],
      action: string,
      input: Record<string, unknown> = {},
      { by = manager(), batch = randomUUID() as string } = {},
    ): Promise<any> {
      const all = Array.isArray(of) ? of : [of];
      const items = all.map(({ id, version }) => ({ id, expectedVersion: version }));
      const answer = await app().graphql(MOVE, { items, action, batch, input }, by.cookie);
      if (answer.errors) return { errors: answer.errors, status: answer.status };
      const moved = answer.data.moveConsultations.items;
      return { batch, items: moved, ...moved[0] };
    },
    async undo(of: string, by: Person = manager()): Promise<any> {
      const answer = await app().graphql(UNDO, { of, batch: randomUUID() }, by.cookie);
      return answer.errors ? { errors: answer.errors } : answer.data.undoConsultationMoves.items[0];
    },
    async list(
      filter: Record<string, unknown>,
      more: Record<string, unknown> = {},
      by: Person = manager(),
    ): Promise<any> {
      const { data, errors } = await app().graphql(LIST, { filter, ...more }, by.cookie);
      if (errors) throw new Error(JSON.stringify(errors));
      return data.consultations;
    },
    async one(id: string, by: Person = manager()): Promise<any> {
      return (await desk.list({ ids: [id] }, {}, by)).items[0];
    },
  };
  return desk;
};

/** Somebody whom guests can meet at every hour of every day, in UTC. */
export async function openHost(
  app: TestApp,
  person: Person,
  more: Record<string, unknown> = {},
): Promise<string> {
  const row = {
    slug: `host-${randomUUID().slice(0, 8)}`, time_zone: 'UTC', notice: 0, buffer_after: 0, kinds: ['INTRO_CALL'], ...more,
  }; // prettier-ignore
  const columns = Object.keys(row);
  await app.db.query(
    `INSERT INTO hosts (user_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_, i) => `$${i + 2}`).join(', ')})`,
    [person.id, ...Object.values(row)],
  );
  await app.db.query(
    `INSERT INTO host_hours (user_id, weekday, from_minute, until_minute) SELECT $1, day, 0, 1440 FROM generate_series(1, 7) AS day`,
    [person.id],
  );
  return row.slug;
}
