import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { compose, letterPosting } from '../../platform/mail/letter.js';
import { type Leaving, Outbox } from '../../platform/outbox/outbox.js';
import { post, type Posting, postAll } from '../../platform/outbox/posting.js';
import { DeskLetters } from '../../records/mail/desk-letters.js';
import type { Filling } from '../../records/mail/placeholders.js';
import { KINDS } from '../availability/kinds.js';
import { ConsultationStatus } from './consultation.status.js';
import { guestLetter, newsOf, reminderLetter, type Told } from './guest-letters.js';
import { GUEST_LETTERS } from './guest-words.js';
import { giveLink } from './guest-links.js';
import { type GuestView, VIEW } from './guests.service.js';
import { SETTLE } from './move-consultation.js';
import { saidTime } from './said-time.js';

const REMINDER = 'consultation.reminder';
/** Hours before the meeting. */
const REMINDERS = [24, 1];
/** Nobody is reminded within so many seconds after they booked. */
const TOO_SOON = 600;

interface Reminder {
  id: string;
  startsAt: string;
  hours: number;
}
type Row = { meeting: GuestView; told: Told | null };

/** Tells guests how their meeting stands, and hosts what guests did. */
@Injectable()
export class ConsultationLetters implements OnModuleInit {
  private readonly site: string;

  constructor(
    private readonly outbox: Outbox,
    private readonly db: Database,
    private readonly letters: DeskLetters,
    @Inject(CONFIG) config: Config,
  ) {
    this.site = config.PUBLIC_URL;
  }

  onModuleInit(): void {
    this.letters.register(...GUEST_LETTERS);
    this.outbox.register(SETTLE, (leaving) => this.settle(leaving));
    this.outbox.register(REMINDER, (leaving) => this.remind(leaving));
  }

  /** Compares how it stands with what the guest heard last: what was changed and changed back is told to nobody. */
  private async settle({ id: posting, payload }: Leaving): Promise<void> {
    const { id, event } = payload as { id: string; event?: string };
    await this.db.tx(async (sql) => {
      const row = await find(sql, id);
      if (!row) return;
      if (event) await this.tellHost(sql, row.meeting, event);
      const { meeting, told } = row;
      const news = meeting.guestEmail ? newsOf(told, meeting) : undefined;
      if (!news) return;
      const links = { token: await giveLink(sql, id), site: this.site };
      const letter = await guestLetter(this.writer(sql), news, meeting, told, links);
      const { status, startsAt, endsAt, joinUrl, host, sequence } = meeting;
      await sql.run('UPDATE consultations SET told = $2 WHERE id = $1', [
        id,
        JSON.stringify({
          status,
          startsAt,
          endsAt,
          joinUrl,
          hostId: host.id,
          sequence,
          at: new Date().toISOString(),
        }),
      ]);
      await post(sql, letterPosting(letter, { key: `letter:${posting}` }));
      if (status === ConsultationStatus.CONFIRMED) await postAll(sql, remindersOf(meeting));
    });
  }

  /** Nothing where it was cancelled or moved meanwhile: the new time has reminders of its own. */
  private async remind({ id: posting, payload }: Leaving): Promise<void> {
    const { id, startsAt, hours } = payload as Reminder;
    await this.db.tx(async (sql) => {
      const meeting = (await find(sql, id))?.meeting;
      if (meeting?.status !== ConsultationStatus.CONFIRMED || meeting.startsAt !== startsAt) return;
      if (Date.parse(startsAt) < Date.now()) return;
      const links = { token: await giveLink(sql, id), site: this.site };
      const letter = await reminderLetter(this.writer(sql), meeting, hours, links);
      await post(sql, letterPosting(letter, { key: `letter:${posting}` }));
    });
  }

  private writer(sql: Sql) {
    return (occasion: string, filling: Filling) => this.letters.write(sql, occasion, filling);
  }

  /** What a guest did; to whoever stands in for an absent host. Names nobody: the letter opens the record, and that says who may read it. */
  private async tellHost(sql: Sql, meeting: GuestView, event: string): Promise<void> {
    const found = await sql.one<{ action: string; to: string; toName: string; zone: string }>(
      `SELECT e.action, u.email AS to, u.name AS "toName", u.time_zone AS zone FROM consultation_events e
         LEFT JOIN absences a ON a.user_id = $2 AND office_today() BETWEEN a.from_day AND a.until_day
         JOIN users u ON u.id = coalesce(a.deputy_id, $2) AND u.disabled_at IS NULL
       WHERE e.id = $1 AND e.actor_id IS NULL`,
      [event, meeting.host.id],
    );
    const did = found && DID[found.action];
    if (!did) return;
    const letter = compose({
      to: found.to,
      toName: found.toName,
      subject: `${did}: ${KINDS[meeting.kind].name} (${meeting.reference})`,
      paragraphs: [saidTime(meeting.startsAt, meeting.endsAt, found.zone)],
      link: { label: `Open ${meeting.reference}`, url: `${this.site}/#/consultations/${meeting.id}` },
    });
    await post(sql, letterPosting(letter, { key: `letter:host:${event}` }));
  }
}

const DID: Record<string, string> = {
  BOOK: 'New meeting',
  REQUEST: 'A guest asks for a meeting',
  RESCHEDULE: 'A guest moved the meeting',
  CANCEL: 'A guest cancelled the meeting',
};

const find = (sql: Sql, id: string): Promise<Row | undefined> =>
  sql.one<Row>(
    `SELECT ${VIEW} AS meeting, c.told FROM consultations c JOIN users u ON u.id = c.host_id WHERE c.id = $1 AND c.guest_name <> '' FOR UPDATE OF c`,
    [id],
  );

const remindersOf = ({ id, startsAt }: GuestView): Posting[] =>
  REMINDERS.flatMap((hours) => {
    const delay = (Date.parse(startsAt) - Date.now()) / 1000 - hours * 3600;
    const key = `${REMINDER}:${id}:${Date.parse(startsAt)}:${hours}`;
    return delay < TOO_SOON ? [] : [{ topic: REMINDER, key, delay, payload: { id, startsAt, hours } }];
  });
