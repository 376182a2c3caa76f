import { Injectable } from '@nestjs/common';
import { DeskEvent } from '../../platform/events.js';
import type { EngagementStatus } from './engagement.status.js';

export interface EngagementMoved {
  id: string;
  from: EngagementStatus;
  to: EngagementStatus;
}

/** What the rooms above listen to, told in the transaction of the move or of its undo. */
@Injectable()
export class EngagementEvents {
  /** It was completed, lost or cancelled: nothing is worked on any more. */
  readonly closed = new DeskEvent<EngagementMoved>();
  /** It was closed, and is worked on again. */
  readonly reopened = new DeskEvent<EngagementMoved>();
}
