import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database } from '../../platform/database/database.js';
import { letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';
import { type DeskLetter, DeskLetters } from '../../records/mail/desk-letters.js';

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

const LEAD_ASSIGNED: DeskLetter = {
  occasion: 'lead.assigned',
  subject: 'Your lead: {{who}}',
  body: [
    '{{who}} wants to hear from {{whom}}.',
    'The first answer is due {{due}}.',
    '{{message}}',
    'Open {{reference}}:\n{{link}}',
  ].join('\n\n'),
  placeholders: {
    who: 'Ada Example, Example Works',
    whom: 'you',
    due: 'Thu 24 Nov, 10:40 (Europe/Berlin)',
    message: 'We look for two machine learning engineers.',
    reference: 'L-7F3K-9QWD',
    link: 'https://desk.example/#/leads/example',
  },
};

/** Tells whoever gets a lead. */
@Injectable()
export class LeadLetters implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly db: Database,
    private readonly letters: DeskLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.letters.register(LEAD_ASSIGNED);
    this.outbox.register('lead.assigned', ({ id, payload }) => this.tell(id, payload as Payload));
  }

  private async tell(posting: string, { leadId, ownerId }: Payload): Promise<void> {
    const lead = await this.db.one<Assigned>(ASSIGNED, [leadId, ownerId]);
    if (!lead) return; // given to somebody else meanwhile, or done with
    const who = lead.companyName ? `${lead.name}, ${lead.companyName}` : lead.name;
    const due = lead.dueAt && saidIn(lead.dueAt, lead.locale, lead.timeZone);
    const words = await this.letters.write(this.db, LEAD_ASSIGNED.occasion, {
      who,
      whom: lead.absent ? `${lead.absent}, for whom you stand in` : 'you',
      due: due || null,
      message: lead.message || null,
      reference: lead.reference,
      link: `${this.config.PUBLIC_URL}/#/leads/${leadId}`,
    });
    await post(
      this.db,
      letterPosting(
        { to: lead.to, toName: lead.toName, ...words },
        { key: `letter:lead.assigned:${posting}` },
      ),
    );
  }
}

/** "Tue 24 Nov, 10:40 (Europe/Berlin)". */
const saidIn = (at: Date, locale: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at)} (${timeZone})`;
