import { DeskError } from '../../common/errors.js';
import type { Slot } from './slots.service.js';

/** Nobody is free at that time any more. */
export class SlotTaken extends DeskError {
  constructor(
    /** The next that may be chosen instead. */
    readonly alternatives: readonly Slot[],
    message = alternatives.length
      ? 'This time is not to be had any more. Please choose another.'
      : 'This time is not to be had any more, and no other is free at present.',
    field = 'startsAt',
  ) {
    super('SLOT_TAKEN', 409, message, { fields: [{ field, code: 'SLOT_TAKEN', message }], alternatives });
  }
}
