import { Injectable } from '@nestjs/common';
import { DeskEvent } from '../../platform/events.js';
import type { RecordRef } from '../record-types.js';

export interface ActivityLogged {
  id: string;
  kind: 'CALL' | 'EMAIL' | 'MEETING' | 'MESSAGE' | 'NOTE';
  /** null: nobody was spoken to, as with a note. */
  direction: 'IN' | 'OUT' | null;
  /** Of calls alone. */
  answered: boolean | null;
  /** Sent by the desk itself. */
  automatic: boolean;
  /** When it took place, which may be long before it was logged. */
  at: string;
  /** Everything that it hangs on. */
  links: readonly RecordRef[];
}

@Injectable()
export class ActivityEvents {
  readonly logged = new DeskEvent<ActivityLogged>();
}
