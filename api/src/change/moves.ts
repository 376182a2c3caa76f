import { BadInput, type Blocker } from '../common/errors.js';
import type { ChangeResult } from './change.js';
import type { Machine } from './machine.js';
import { MoveCode, type MoveItem } from './moves.model.js';

/** State changes can be taken back for so many hours. */
export const UNDO_HOURS = 24;
/** Records that move at once. */
export const MOST_ITEMS = 100;

/** What became of one record, in words. */
export interface Moved {
  id: string;
  code: MoveCode;
  message: string | null;
  blockers: Blocker[];
}

/** Throws BadInput where there are none, too many, or one twice. */
export function checkItems(items: readonly Pick<MoveItem, 'id'>[]): void {
  if (items.length < 1 || items.length > MOST_ITEMS)
    throw BadInput.field('items', 'RANGE', `Name 1 to ${MOST_ITEMS} records.`);
  if (new Set(items.map((i) => i.id)).size !== items.length)
    throw BadInput.field('items', 'DUPLICATE', 'A record is in the list twice.');
}

/** The same id as that of a request for something else, or of somebody else. */
export const REUSED = 'This clientMutationId belongs to another request. Make a new one for each.';

const an = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun}`;

/** result: undefined for a record that the asker may not see. noun: what people call such a record, such as `lead`. */
export function explainMove(
  id: string,
  result: ChangeResult | undefined,
  machine: Machine,
  action: string,
  noun: string,
): Moved {
  const said = (code: MoveCode, message: string | null = null): Moved => ({
    id,
    code,
    message,
    blockers: [],
  });
  switch (result?.outcome) {
    case 'APPLIED':
    case 'REPLAYED':
      return said(MoveCode.APPLIED);
    case 'GATED':
      return {
        ...said(MoveCode.GATE, result.blockers!.map(({ message }) => message).join(' ')),
        blockers: result.blockers!,
      };
    case 'ILLEGAL':
      return machine.moves.some((m) => m.action === action && m.to === result.status)
        ? said(MoveCode.NOOP)
        : said(MoveCode.CONFLICT, `${an(noun)} in ${result.status} does not allow ${action}.`);
    case 'STALE':
      return said(MoveCode.CONFLICT, `This ${noun} changed since you read it.`);
    case 'REUSED':
      return said(MoveCode.CONFLICT, REUSED);
    default:
      return said(MoveCode.NOT_FOUND, `There is no such ${noun}.`);
  }
}

export function explainUndo(id: string, result: ChangeResult | undefined, noun: string): Moved {
  const said = (code: MoveCode, message: string | null = null): Moved => ({
    id,
    code,
    message,
    blockers: [],
  });
  switch (result?.outcome) {
    case 'APPLIED':
    case 'REPLAYED':
      return said(MoveCode.APPLIED);
    case 'TOO_LATE':
      return said(
        MoveCode.CONFLICT,
        `A move can be taken back for ${UNDO_HOURS} hours; after that, move anew.`,
      );
    case undefined:
    case 'MISSING':
      return said(MoveCode.NOT_FOUND, `This ${noun} is gone.`);
    case 'REUSED':
      return said(MoveCode.CONFLICT, REUSED);
    default:
      return said(
        MoveCode.CONFLICT,
        `This ${noun} changed since, so the move cannot be taken back. Move it anew.`,
      );
  }
}
