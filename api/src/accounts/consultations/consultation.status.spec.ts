import { target } from '../../change/machine.js';
import {
  ConsultationAction as A,
  consultationMachine,
  ConsultationStatus as S,
} from './consultation.status.js';

const ALLOWED: [S, A, S][] = [
  [S.HELD, A.REQUEST, S.REQUESTED],
  [S.HELD, A.BOOK, S.CONFIRMED],
  [S.HELD, A.EXPIRE, S.EXPIRED],
  [S.REQUESTED, A.CONFIRM, S.CONFIRMED],
  [S.REQUESTED, A.DECLINE, S.DECLINED],
  [S.REQUESTED, A.CANCEL, S.CANCELLED],
  [S.REQUESTED, A.RESCHEDULE, S.REQUESTED],
  [S.REQUESTED, A.EXPIRE, S.EXPIRED],
  [S.CONFIRMED, A.RESCHEDULE, S.CONFIRMED],
  [S.CONFIRMED, A.CANCEL, S.CANCELLED],
  [S.CONFIRMED, A.COMPLETE, S.COMPLETED],
  [S.CONFIRMED, A.NO_SHOW_GUEST, S.NO_SHOW_GUEST],
  [S.CONFIRMED, A.NO_SHOW_HOST, S.NO_SHOW_HOST],
  [S.COMPLETED, A.NO_SHOW_GUEST, S.NO_SHOW_GUEST],
  [S.COMPLETED, A.NO_SHOW_HOST, S.NO_SHOW_HOST],
  [S.NO_SHOW_GUEST, A.COMPLETE, S.COMPLETED],
  [S.NO_SHOW_GUEST, A.NO_SHOW_HOST, S.NO_SHOW_HOST],
  [S.NO_SHOW_HOST, A.COMPLETE, S.COMPLETED],
  [S.NO_SHOW_HOST, A.NO_SHOW_GUEST, S.NO_SHOW_GUEST],
];

it('allows exactly the moves of the table', () => {
  const found = Object.values(S).flatMap((from) =>
    Object.values(A).flatMap((action) => {
      const to = target(consultationMachine, from, action);
      return to ? [`${from} ${action} ${to}`] : [];
    }),
  );
  expect(found.sort()).toEqual(ALLOWED.map((move) => move.join(' ')).sort());
});

it('leaves what was cancelled, declined or ran out as it is', () => {
  for (const from of [S.CANCELLED, S.DECLINED, S.EXPIRED])
    for (const action of Object.values(A)) expect(target(consultationMachine, from, action)).toBeUndefined();
});
