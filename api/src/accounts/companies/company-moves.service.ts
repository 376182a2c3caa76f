import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { eventIdOf } from '../../change/event-id.js';
import { checkItems, explainMove, explainUndo, type Moved, UNDO_HOURS } from '../../change/moves.js';
import { MoveCode, type MoveItem } from '../../change/moves.model.js';
import { BadInput } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { CompaniesQueries } from './companies.queries.js';
import { BarReason } from './company.enums.js';
import { CompanyAction, companyMachine, CompanyStatus } from './company.status.js';
import type { CompanyMove } from './company-moves.model.js';
import { moveCompany } from './move-company.js';

interface MoveRequest {
  action: CompanyAction;
  reason?: BarReason | null;
  note?: string | null;
  /** Made by the client for each request: the same one again is answered the same and done once. */
  clientMutationId: string;
}

const NOUN = 'company';

@Injectable()
export class CompanyMovesService {
  constructor(
    private readonly db: Database,
    private readonly queries: CompaniesQueries,
  ) {}

  /** Moves each; one that is refused does not hold up the others. */
  async move(
    by: StaffCause,
    items: readonly MoveItem[],
    { clientMutationId, ...request }: MoveRequest,
    asked: Selection,
  ): Promise<CompanyMove[]> {
    checkItems(items);
    checkNeeds(request);
    const { action, reason = null, note } = request;
    const results = await moveCompany.apply(
      this.db,
      items.map((item) => ({
        ...item,
        action,
        by,
        eventId: eventIdOf(clientMutationId, item.id),
        values: { reason, note: note || null },
      })),
    );
    const moved = items.map(({ id }, i) => explainMove(id, results[i], companyMachine, action, NOUN));
    return this.outcomes(moved, clientMutationId, asked);
  }

  /** Takes these moves back, each for as long as the company was not moved again, and for a day. */
  async undo(
    by: StaffCause,
    items: readonly { id: string; eventId: string }[],
    clientMutationId: string,
    asked: Selection,
  ): Promise<CompanyMove[]> {
    checkItems(items);
    const notBefore = new Date(Date.now() - UNDO_HOURS * 3_600_000);
    const results = await moveCompany.undo(
      this.db,
      items.map(({ id, eventId }) => ({
        id,
        undoes: eventId,
        notBefore,
        by,
        eventId: eventIdOf(clientMutationId, id),
        values: { reason: null, note: null },
      })),
    );
    const moved = items.map(({ id }, i) => explainUndo(id, results[i], NOUN));
    return this.outcomes(moved, clientMutationId, asked);
  }

  private async outcomes(
    moved: readonly Moved[],
    clientMutationId: string,
    asked: Selection,
  ): Promise<CompanyMove[]> {
    const fields = asked.get('company');
    const companies =
      fields &&
      (await this.queries.byIds(
        fields,
        moved.map(({ id }) => id),
      ));
    return moved.map(({ id, code, message }) => {
      const eventId = code === MoveCode.APPLIED ? eventIdOf(clientMutationId, id) : null;
      return { id, code, message, eventId, company: companies?.get(id) ?? null };
    });
  }
}

/** Throws BadInput where a move lacks its reason or note. */
function checkNeeds({ action, reason, note }: Omit<MoveRequest, 'clientMutationId'>): void {
  if (action === CompanyAction.BAR && !reason)
    throw BadInput.field('reason', 'REQUIRED', 'Please say why nobody is to serve this company.');
  if (action !== CompanyAction.BAR && reason)
    throw BadInput.field(
      'reason',
      'INVALID',
      `A reason goes with ${CompanyStatus.DO_NOT_SERVE}; write a note instead.`,
    );
  if (reason === BarReason.OTHER && !note)
    throw BadInput.field('note', 'REQUIRED', 'With the reason OTHER, please say in a note what it is.');
  if (action === CompanyAction.UNBAR && !note)
    throw BadInput.field('note', 'REQUIRED', 'Please say in a note why we may serve this company again.');
}
