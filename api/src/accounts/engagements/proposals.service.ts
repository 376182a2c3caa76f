import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { eventIdOf } from '../../change/event-id.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';
import { mayRead } from './engagement.columns.js';
import { FIELDS } from './engagement.facts.js';
import { EngagementAction, EngagementStatus } from './engagement.status.js';
import { columnOf } from './engagement.terms.js';
import { EngagementMovesService } from './engagement-moves.service.js';
import { EngagementsQueries } from './engagements.queries.js';
import type { ProposalAnswerInput, ProposalInput } from './proposal.inputs.js';
import { proposalLetter } from './proposal-letter.js';
import { type Offered, proposalTerms } from './proposal-terms.js';
import { type Proposal, ProposalAnswer } from './proposal.model.js';
import { todayIn } from './today.js';

/** Seconds in which a sent proposal can be taken back before its letter leaves. */
const LETTER_WAITS = 60;

interface Of {
  id: string;
  code: string;
  title: string;
  status: EngagementStatus;
  version: number;
  offered: Offered;
  contact: { name: string; email: string | null } | null;
  manager: { name: string; email: string };
}
type Stored = Pick<Proposal, 'id' | 'version' | 'number' | 'message' | 'validUntil' | 'sentAt' | 'answer'> & {
  sentOn: string | null;
};

const NOW = (code: string, message: string): GateRefused =>
  new GateRefused([{ code, strength: 'BLOCK', message }]);

/** Versions of what a client is offered: written in draft, sent once, answered once. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly db: Database,
    private readonly queries: EngagementsQueries,
    private readonly moves: EngagementMovesService,
    private readonly outbox: Outbox,
  ) {}

  /** The next version; refused while one is being written, and outside of DRAFT. */
  create(by: StaffCause, engagementId: string, input: ProposalInput, asked: Selection): Promise<Proposal> {
    return this.db.tx(async (sql) => {
      const engagement = await this.engagement(sql, by, engagementId);
      if (engagement.status !== EngagementStatus.DRAFT)
        throw NOW('NOT_DRAFT', 'A proposal is written while the engagement is a draft.');
      const made = await sql.one<{ id: string; number: number }>(
        `INSERT INTO proposals (engagement_id, number, message, valid_until)
         SELECT $1, coalesce(max(number), 0) + 1, $2, $3 FROM proposals WHERE engagement_id = $1
         HAVING bool_and(sent_at IS NOT NULL) IS NOT FALSE RETURNING id, number`,
        [engagementId, input.message ?? '', input.validUntil ?? null],
      );
      if (!made) throw NOW('UNSENT', 'There is a version already that was not sent.');
      await this.note(sql, by, 'written', engagement, { version: [null, made.number] });
      return this.queries.proposal(asked, made.id, sql);
    });
  }

  /** Throws Conflict with the version as it stands, and GateRefused for one that was sent. */
  update(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: ProposalInput,
    asked: Selection,
  ): Promise<Proposal> {
    return this.db.tx(async (sql) => {
      const { engagement, proposal } = await this.locked(sql, by, id, expectedVersion, asked);
      if (proposal.sentAt) throw NOW('SENT', 'What was sent stays as it is: write a new version.');
      const before = { message: proposal.message, validUntil: proposal.validUntil };
      const after = {
        message: input.message ?? before.message,
        validUntil: input.validUntil === undefined ? before.validUntil : input.validUntil,
      };
      const changes = changesBetween(before, after);
      if (Object.keys(changes).length > 0) {
        await sql.run(
          'UPDATE proposals SET message = $2, valid_until = $3, version = version + 1, updated_at = now() WHERE id = $1',
          [id, after.message, after.validUntil],
        );
        await this.note(sql, by, 'rewritten', engagement, withLengths(changes, 'message'));
      }
      return this.queries.proposal(asked, id, sql);
    });
  }

  /**
   * Sends a version by letter, or marks it as sent another way, and moves the engagement to PROPOSED. batch: by which
   * undoEngagementMoves takes it back; within a minute the letter has not left either.
   */
  async send(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    byLetter: boolean,
    batch: string,
    asked: Selection,
  ): Promise<Proposal> {
    const sent = await this.db.tx(async (sql) => {
      const { engagement, proposal } = await this.locked(sql, by, id, expectedVersion, asked);
      if (proposal.sentAt) throw NOW('SENT', 'This version was sent already.');
      if (engagement.status !== EngagementStatus.DRAFT)
        throw NOW('NOT_DRAFT', 'A proposal is sent while the engagement is a draft.');
      const { validUntil } = proposal;
      if (!validUntil) throw BadInput.field('validUntil', 'REQUIRED', 'Please say until when it is valid.');
      if (validUntil <= todayIn(by.actor.timeZone))
        throw BadInput.field('validUntil', 'FUTURE', 'Choose a day to come.');
      const { contact } = engagement;
      if (byLetter && !contact?.email)
        throw BadInput.field('byLetter', 'NO_ADDRESS', 'Name a hiring contact with an e-mail address first.');
      const terms = proposalTerms(engagement.offered);
      await sql.run(
        `UPDATE proposals SET sent_at = now(), sent_by = $2, sent_to = $3, terms = $4, version = version + 1, updated_at = now() WHERE id = $1`,
        [id, by.actor.id, byLetter ? contact!.email : null, JSON.stringify(terms)],
      );
      const item = { id: engagement.id, expectedVersion: engagement.version };
      const moved = await this.moves.moveIn(sql, by, item, EngagementAction.PROPOSE, batch, {});
      if (moved?.outcome !== 'APPLIED')
        throw new Conflict('This request was used before. Make a new clientMutationId.');
      if (byLetter) {
        const letter = proposalLetter({
          ...engagement, ...proposal, engagementId: engagement.id, terms, validUntil,
          contact: { name: contact!.name, email: contact!.email! },
        }); // prettier-ignore
        const about = {
          key: `proposal:${id}`,
          causeId: eventIdOf(batch, engagement.id),
          delay: LETTER_WAITS,
        };
        await post(sql, letterPosting(letter, about));
      }
      await this.note(sql, by, 'sent', engagement, {
        version: [null, proposal.number],
        byLetter: [null, byLetter],
      });
      return this.queries.proposal(asked, id, sql);
    });
    this.outbox.wake();
    return sent;
  }

  /** Keeps what the client answered to the newest version. */
  answer(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    { answer, answeredOn, answeredBy, document, note }: ProposalAnswerInput,
    asked: Selection,
  ): Promise<Proposal> {
    return this.db.tx(async (sql) => {
      const { engagement, proposal } = await this.locked(sql, by, id, expectedVersion, asked);
      if (!proposal.sentAt || engagement.status !== EngagementStatus.PROPOSED)
        throw NOW('NOT_PROPOSED', 'Only what the client has before them is answered.');
      if (proposal.answer) throw NOW('ANSWERED', 'This version was answered already.');
      if (!answeredBy) throw BadInput.field('answeredBy', 'REQUIRED', 'Please say who answered.');
      if (answeredOn > todayIn(by.actor.timeZone))
        throw BadInput.field('answeredOn', 'PAST', 'Nobody has answered on a day to come.');
      if (answeredOn < proposal.sentOn!)
        throw BadInput.field('answeredOn', 'ORDER', 'Nobody answered before it was sent.');
      if (answer === ProposalAnswer.ACCEPTED && !document && !note)
        throw BadInput.field(
          'document',
          'REQUIRED',
          'Say where the signed paper is, or in a note how it was accepted.',
        );
      await sql.run(
        `UPDATE proposals SET answer = $2, answered_on = $3, answered_by = $4, document = $5, answer_note = $6, version = version + 1,
           updated_at = now() WHERE id = $1`,
        [id, answer, answeredOn, answeredBy, document || null, note || null],
      );
      await this.note(sql, by, answer.toLowerCase(), engagement, { version: [null, proposal.number] });
      return this.queries.proposal(asked, id, sql);
    });
  }

  private async locked(
    sql: Sql,
    by: StaffCause,
    id: string,
    expectedVersion: number,
    asked: Selection,
  ): Promise<{ engagement: Of; proposal: Stored }> {
    const of = await sql.one<{ id: string }>('SELECT engagement_id AS id FROM proposals WHERE id = $1', [id]);
    if (!of) throw new NotFound('proposal');
    const engagement = await this.engagement(sql, by, of.id);
    const proposal = await sql.one<Stored>(
      `SELECT id, version, number, message, valid_until::text AS "validUntil", sent_at AS "sentAt", (sent_at AT TIME ZONE $2)::date::text AS "sentOn", answer
       FROM proposals WHERE id = $1 FOR UPDATE`,
      [id, by.actor.timeZone],
    );
    if (!proposal) throw new NotFound('proposal');
    if (proposal.version !== expectedVersion)
      throw new Conflict(
        'This proposal was changed by somebody else meanwhile.',
        await this.queries.proposal(asked, id, sql),
      );
    return { engagement, proposal };
  }

  /** Locked, so that versions are numbered one after the other; what this person may not read is not there. */
  private async engagement(sql: Sql, by: StaffCause, id: string): Promise<Of> {
    const row = await sql.one<{ item: Of }>(
      `SELECT json_build_object('id', r.id, 'code', r.code, 'title', r.title, 'status', r.status, 'version', r.version,
         'offered', json_build_object('type', r.type, ${FIELDS.map((field) => `'${field}', r.${columnOf(field)}`).join(', ')},
           'deliverables', (SELECT coalesce(json_agg(json_build_object('title', d.title) ORDER BY d.position), '[]') FROM engagement_deliverables d WHERE d.engagement_id = r.id)),
         'contact', (SELECT json_build_object('name', c.name, 'email', c.email) FROM contacts c WHERE c.id = r.contact_id AND c.deleted_at IS NULL),
         'manager', (SELECT json_build_object('name', u.name, 'email', u.email) FROM users u WHERE u.id = r.account_manager_id)) AS item
       FROM engagements r WHERE r.id = $1 AND r.deleted_at IS NULL AND ${mayRead('r', '$2::uuid')} FOR UPDATE OF r`,
      [id, by.actor.id],
    );
    if (!row) throw new NotFound('engagement');
    return row.item;
  }

  private note(sql: Sql, by: StaffCause, verb: string, { id, code }: Of, changes: Changes): Promise<void> {
    return audit(sql, by, {
      action: `proposal.${verb}`,
      subjectType: 'Engagement',
      subjectId: id,
      subjectLabel: code,
      changes,
    });
  }
}
