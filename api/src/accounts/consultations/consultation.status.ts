import type { Machine } from '../../change/machine.js';

export enum ConsultationStatus {
  /** Somebody chose the slot and has five minutes to book it. */
  HELD = 'HELD',
  /** A guest wants it, and somebody has to confirm it. */
  REQUESTED = 'REQUESTED',
  CONFIRMED = 'CONFIRMED',
  COMPLETED = 'COMPLETED',
  NO_SHOW_GUEST = 'NO_SHOW_GUEST',
  NO_SHOW_HOST = 'NO_SHOW_HOST',
  CANCELLED = 'CANCELLED',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
}

export enum ConsultationAction {
  REQUEST = 'REQUEST',
  BOOK = 'BOOK',
  CONFIRM = 'CONFIRM',
  DECLINE = 'DECLINE',
  RESCHEDULE = 'RESCHEDULE',
  CANCEL = 'CANCEL',
  COMPLETE = 'COMPLETE',
  NO_SHOW_GUEST = 'NO_SHOW_GUEST',
  NO_SHOW_HOST = 'NO_SHOW_HOST',
  EXPIRE = 'EXPIRE',
}

const S = ConsultationStatus;
const A = ConsultationAction;

export const consultationMachine: Machine<ConsultationStatus, ConsultationAction> = {
  name: 'consultation',
  states: Object.values(ConsultationStatus),
  fallback: S.REQUESTED,
  moves: [
    { action: A.REQUEST, from: [S.HELD], to: S.REQUESTED, system: true },
    { action: A.BOOK, from: [S.HELD], to: S.CONFIRMED, system: true },
    { action: A.CONFIRM, from: [S.REQUESTED], to: S.CONFIRMED },
    { action: A.DECLINE, from: [S.REQUESTED], to: S.DECLINED, needs: ['reason'] },
    { action: A.RESCHEDULE, from: [S.REQUESTED], to: S.REQUESTED, needs: ['startsAt'] },
    { action: A.RESCHEDULE, from: [S.CONFIRMED], to: S.CONFIRMED, needs: ['startsAt'] },
    { action: A.CANCEL, from: [S.REQUESTED, S.CONFIRMED], to: S.CANCELLED, needs: ['reason'] },
    // Who did not come may turn out to have come, and the other way round.
    {
      action: A.COMPLETE,
      from: [S.CONFIRMED, S.NO_SHOW_GUEST, S.NO_SHOW_HOST],
      to: S.COMPLETED,
      needs: ['outcome'],
    },
    { action: A.NO_SHOW_GUEST, from: [S.CONFIRMED, S.COMPLETED, S.NO_SHOW_HOST], to: S.NO_SHOW_GUEST },
    { action: A.NO_SHOW_HOST, from: [S.CONFIRMED, S.COMPLETED, S.NO_SHOW_GUEST], to: S.NO_SHOW_HOST },
    { action: A.EXPIRE, from: [S.HELD, S.REQUESTED], to: S.EXPIRED, system: true },
  ],
};

/** Of interest to people; a hold is nobody's yet, and one that ran out never was. */
export const SHOWN: readonly ConsultationStatus[] = Object.values(S).filter((s) => s !== S.HELD);
