import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChangeResult } from '../../change/change.js';
import { NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { CalendarsService } from '../availability/calendars.service.js';
import type { ConsultationKind, MeetingChannel } from '../availability/kinds.js';
import { ClosedBy } from './consultation.enums.js';
import { ConsultationAction, ConsultationStatus } from './consultation.status.js';
import { linked } from './guest-links.js';
import { lockHosts } from './holds.service.js';
import { moveConsultation } from './move-consultation.js';
import { SlotsService } from './slots.service.js';

/** A meeting as its guest sees it. */
export interface GuestView {
  id: string;
  version: number;
  reference: string;
  kind: ConsultationKind;
  status: ConsultationStatus;
  startsAt: string;
  endsAt: string;
  zone: string;
  guestName: string;
  guestEmail: string;
  host: { id: string; name: string; email: string };
  channel: MeetingChannel;
  joinUrl: string | null;
  closeReason: string | null;
  calendarUid: string;
  sequence: number;
}

export const VIEW = `json_build_object('id', c.id, 'version', c.version, 'reference', c.reference, 'kind', c.kind, 'status', c.status, 'startsAt', c.starts_at, 'endsAt', c.ends_at,
  'zone', c.guest_zone, 'guestName', c.guest_name, 'guestEmail', c.guest_email, 'channel', c.channel, 'joinUrl', c.join_url, 'closeReason', c.close_reason,
  'calendarUid', c.calendar_uid, 'sequence', c.sequence, 'host', json_build_object('id', u.id, 'name', u.name, 'email', u.email))`;

/** Whether the guest may still move or cancel it. */
export const isOpen = ({ status, startsAt }: GuestView): boolean =>
  (status === ConsultationStatus.REQUESTED || status === ConsultationStatus.CONFIRMED) &&
  Date.parse(startsAt) > Date.now();

/** What guests do with their meeting, by the link that they were given. */
@Injectable()
export class GuestsService {
  constructor(
    private readonly db: Database,
    private readonly slots: SlotsService,
    private readonly calendars: CalendarsService,
    private readonly outbox: Outbox,
  ) {}

  /** Throws NotFound in the same words for a link that never was and for one that is over. */
  async view(token: string, sql: Sql = this.db): Promise<GuestView> {
    const id = await linked(sql, token);
    const row =
      id &&
      (await sql.one<{ item: GuestView }>(
        `SELECT ${VIEW} AS item FROM consultations c JOIN users u ON u.id = c.host_id WHERE c.id = $1`,
        [id],
      ));
    if (!row) throw new NotFound('meeting');
    return row.item;
  }

  /** What is cancelled already stays so. False where it is too late. */
  async cancel(token: string, reason: string, requestId: string): Promise<boolean> {
    const view = await this.view(token);
    if (view.status === ConsultationStatus.CANCELLED) return true;
    if (!isOpen(view)) return false;
    const values = { reason: reason || null, closedBy: ClosedBy.GUEST };
    const moved = this.moved(await this.move(this.db, view, ConsultationAction.CANCEL, values, requestId));
    // Somebody moved it at the same moment, mostly the same guest by a second click: it is looked at anew.
    return moved || this.cancel(token, reason, requestId);
  }

  /** Moves it to another free time of the same host. False where that is not free (any more), undefined where it is too late. */
  async reschedule(token: string, startsAt: Date, requestId: string): Promise<boolean | undefined> {
    const before = await this.view(token);
    if (!isOpen(before)) return undefined;
    if (Date.parse(before.startsAt) === startsAt.getTime()) return true;
    await this.calendars.refresh(before.host.id);
    const done = await this.db.tx(async (sql) => {
      await lockHosts(sql, before.kind);
      const view = await this.view(token, sql);
      const question = { kind: view.kind, host: view.host.id, except: view.id };
      if ((await this.slots.freeAt(startsAt, question, sql)).length === 0) return false;
      const length = Date.parse(view.endsAt) - Date.parse(view.startsAt);
      const values = {
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + length).toISOString(),
      };
      return this.moved(await this.move(sql, view, ConsultationAction.RESCHEDULE, values, requestId));
    });
    this.outbox.wake();
    return done;
  }

  private move(
    sql: Sql,
    { id, version }: GuestView,
    action: ConsultationAction,
    values: Record<string, unknown>,
    requestId: string,
  ): Promise<ChangeResult> {
    const by = { actor: null, requestId };
    return moveConsultation.applyOne(sql, {
      id,
      expectedVersion: version,
      action,
      by,
      eventId: randomUUID(),
      values,
    });
  }
  private moved({ outcome }: ChangeResult): boolean {
    this.outbox.wake();
    return outcome === 'APPLIED';
  }
}
