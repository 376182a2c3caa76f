import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BY_SYSTEM } from '../../access/current-actor.js';
import { LeadsService } from '../../accounts/leads/leads.service.js';
import { newReference } from '../../accounts/leads/reference.js';
import { Database } from '../../platform/database/database.js';
import { type Leaving, Outbox } from '../../platform/outbox/outbox.js';
import { post, postAll } from '../../platform/outbox/posting.js';
import { type ArrivedLead, answeredBefore, inTurn, type LeadAnswer, remember } from './arrivals.js';
import { ReceivedLetter } from './received-letter.js';

const TOPIC = 'lead.kept';

interface Kept {
  lead: ArrivedLead['lead'] & { receivedAt: string };
  reference: string;
}

/**
 * Leads that could not be made when they came, because something of ours is broken. They wait in the outbox, which tries
 * again and again, and in the end shows them to an admin.
 */
@Injectable()
export class KeptLeads implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly leads: LeadsService,
    private readonly outbox: Outbox,
    private readonly letter: ReceivedLetter,
  ) {}

  onModuleInit(): void {
    this.outbox.register(TOPIC, (leaving) => this.make(leaving), { precious: true });
  }

  /** Throws where not even this can be written: then nothing was taken, and the visitor is told so. */
  async keep(arrived: ArrivedLead, because: Error): Promise<LeadAnswer> {
    const answer = await this.db.tx(async (sql) => {
      await inTurn(sql);
      const [before] = await answeredBefore(sql, [arrived]);
      if (before) return before;
      const reference = newReference();
      await remember(sql, [{ ...arrived, reference }]);
      await post(sql, {
        topic: TOPIC,
        key: `${TOPIC}:${reference}`,
        payload: { lead: arrived.lead, reference },
      });
      return { reference };
    });
    new Logger('Leads').error(`a lead was kept for later (${arrived.requestId}): ${because.message}`);
    return answer;
  }

  private async make({ payload }: Leaving): Promise<{ payload: unknown }> {
    const { lead, reference } = payload as Kept;
    const made = await this.db.tx(async (sql) => {
      const given = { ...lead, reference, receivedAt: new Date(lead.receivedAt) };
      const received = await this.leads.receive(sql, BY_SYSTEM, given);
      await postAll(sql, await this.letter.postings(sql, [received], [given]));
      return received;
    });
    // What was sent stands beside the lead now, and nowhere else.
    return { payload: { leadId: made.id, reference } };
  }
}
