import { Injectable } from '@nestjs/common';
import { DeskEvent } from '../../platform/events.js';
import type { RecordRef } from '../record-types.js';
import type { Activity } from './activity.entity.js';

export interface ActivityLogged extends Pick<
  Activity,
  'id' | 'kind' | 'direction' | 'answered' | 'automatic'
> {
  /** When it took place, which may be long before it was logged. */
  at: string;
  /** Everything that it hangs on. */
  links: readonly RecordRef[];
}

@Injectable()
export class ActivityEvents {
  readonly logged = new DeskEvent<ActivityLogged>();
  /** What was logged is there after all, or otherwise: it was edited, linked to one more record, or restored. */
  readonly corrected = new DeskEvent<ActivityLogged>();
  /** What was logged did not take place, then, or there: a letter was taken back before it left, somebody was mistaken. */
  readonly withdrawn = new DeskEvent<Pick<ActivityLogged, 'id' | 'at' | 'links'>>();
}
