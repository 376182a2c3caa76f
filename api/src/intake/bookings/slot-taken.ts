import type { Slot } from '../../accounts/consultations/slots.service.js';
import { DeskError } from '../../common/errors.js';

/** Nobody is free at that time any more. */
export class SlotTaken extends DeskError {
  constructor(
    /** The next that may be chosen instead. */
    readonly alternatives: readonly Slot[],
  ) {
    super(
      'SLOT_TAKEN',
      409,
      alternatives.length
        ? 'This time is not to be had any more. Please choose another.'
        : 'This time is not to be had any more, and no other is free at present.',
    );
  }
}
