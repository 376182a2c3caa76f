import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database } from '../../platform/database/database.js';
import { compose, letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';

interface Payload {
  leadId: string;
  ownerId: string;
}
interface Assigned {
  reference: string;
  name: string;
  companyName: string;
  message: string;
  dueAt: Date | null;
  to: string;
  toName: string;
  /** For whom the receiver stands in. */
  absent: string | null;
  timeZone: string;
  locale: string;
}

// Only while it still is theirs and open; to whoever stands in for an absent owner.
const ASSIGNED = `
  SELECT l.reference, l.name, l.company_name AS "companyName", left(l.message, 1000) AS message,
    CASE WHEN l.first_responded_at IS NULL THEN l.first_response_due_at END AS "dueAt",
    u.email AS to, u.name AS "toName", CASE WHEN u.id <> o.id THEN o.name END AS absent, u.time_zone AS "timeZone", u.locale
  FROM leads l JOIN users o ON o.id = l.owner_id
    LEFT JOIN absences a ON a.user_id = o.id AND office_today() BETWEEN a.from_day AND a.until_day
    JOIN users u ON u.id = coalesce(a.deputy_id, o.id) AND u.disabled_at IS NULL
  WHERE l.id = $1 AND l.owner_id = $2 AND l.deleted_at IS NULL AND l.status IN ('NEW', 'CONTACTED', 'NURTURE', 'QUALIFIED')`;

/** Tells whoever gets a lead. */
@Injectable()
export class LeadLetters implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.outbox.register('lead.assigned', ({ id, payload }) => this.tell(id, payload as Payload));
  }

  private async tell(posting: string, { leadId, ownerId }: Payload): Promise<void> {
    const lead = await this.db.one<Assigned>(ASSIGNED, [leadId, ownerId]);
    if (!lead) return; // given to somebody else meanwhile, or done with
    const who = lead.companyName ? `${lead.name}, ${lead.companyName}` : lead.name;
    const due = lead.dueAt && saidIn(lead.dueAt, lead.locale, lead.timeZone);
    await post(
      this.db,
      letterPosting(
        compose({
          to: lead.to,
          toName: lead.toName,
          subject: `Your lead: ${who}`,
          paragraphs: [
            lead.absent
              ? `${who} wants to hear from ${lead.absent}, for whom you stand in.`
              : `${who} wants to hear from you.`,
            ...(due ? [`The first answer is due ${due}.`] : []),
            ...(lead.message ? [lead.message] : []),
          ],
          link: { label: `Open ${lead.reference}`, url: `${this.config.PUBLIC_URL}/#/leads/${leadId}` },
        }),
        { key: `letter:lead.assigned:${posting}` },
      ),
    );
  }
}

/** "Tue 24 Nov, 10:40 (Europe/Berlin)". */
const saidIn = (at: Date, locale: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at)} (${timeZone})`;
