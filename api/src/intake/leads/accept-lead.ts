import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LeadsService } from '../../accounts/leads/leads.service.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { Together } from '../../platform/database/together.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { postAll } from '../../platform/outbox/posting.js';
import { Upkeep } from '../../platform/upkeep.js';
import { type Counted, Limits } from '../doors/limits.js';
import {
  type ArrivedLead,
  answeredBefore,
  forgetOld,
  inTurn,
  isSame,
  type LeadAnswer,
  remember,
} from './arrivals.js';
import { KeptLeads } from './kept-leads.js';
import { ReceivedLetter } from './received-letter.js';

/** A lead a minute: of one email, of one network, of all. */
const MOST = { email: 5, network: 20, whole: 600 } as const;

/** Takes in the leads that come at the same moment, in one transaction. */
@Injectable()
export class AcceptLead implements OnModuleInit {
  private readonly together = new Together<ArrivedLead, LeadAnswer>((batch) =>
    this.db.tx((sql) => this.write(sql, batch)),
  );

  constructor(
    private readonly db: Database,
    private readonly leads: LeadsService,
    private readonly limits: Limits,
    private readonly letter: ReceivedLetter,
    private readonly kept: KeptLeads,
    private readonly outbox: Outbox,
    private readonly upkeep: Upkeep,
  ) {}

  onModuleInit(): void {
    this.upkeep.register('answers to leads', forgetOld);
  }

  /** Never drops one: what cannot become a lead now is kept as it came, and becomes one later under the same reference. */
  async accept(arrived: ArrivedLead): Promise<LeadAnswer> {
    const answer = await this.together.add(arrived).catch((error: Error) => this.kept.keep(arrived, error));
    this.outbox.wake();
    return answer;
  }

  private async write(sql: Sql, batch: readonly ArrivedLead[]): Promise<LeadAnswer[]> {
    await inTurn(sql);
    const answers: (LeadAnswer | undefined)[] = await answeredBefore(sql, batch);
    const minute = await this.limits.open(
      sql,
      batch.flatMap((one) => countedOf(one).map(({ key }) => key)),
    );
    const firsts = batch.map((one) => batch.findIndex((other) => isSame(one, other)));
    const fresh = batch.filter((one, n) => {
      if (answers[n] || firsts[n] !== n) return false;
      if (minute.admits(countedOf(one))) return true;
      answers[n] = { wait: minute.wait };
      return false;
    });
    if (fresh.length) {
      const by = { actor: null, requestId: fresh.length === 1 ? fresh[0]!.requestId : null };
      const made = await this.leads.receiveMany(
        sql,
        by,
        fresh.map(({ lead }) => lead),
      );
      const arrivals = fresh.map(({ submission, fingerprint }, i) => ({
        ...made[i]!,
        submission,
        fingerprint,
      }));
      await remember(sql, arrivals);
      await minute.close(sql);
      await postAll(
        sql,
        await this.letter.postings(
          sql,
          made,
          fresh.map(({ lead }) => lead),
        ),
      );
      fresh.forEach((one, i) => (answers[batch.indexOf(one)] = { reference: made[i]!.reference }));
    }
    // In their order, for the first of a copy may itself be one.
    batch.forEach((_, n) => (answers[n] ??= answers[firsts[n]!]));
    return answers as LeadAnswer[];
  }
}

const countedOf = ({ lead, network }: ArrivedLead): Counted[] => [
  { key: `lead email ${lead.email.toLowerCase()}`, most: MOST.email },
  { key: `lead network ${network}`, most: MOST.network },
  { key: 'lead whole', most: MOST.whole },
];
