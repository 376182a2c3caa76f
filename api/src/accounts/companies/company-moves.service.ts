import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import type { ChangeResult } from '../../change/change.js';
import { eventIdOf } from '../../change/event-id.js';
import { checkItems, REUSED } from '../../change/moves.js';
import { BadInput } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { CompaniesQueries } from './companies.queries.js';
import { BarReason, CompanyMoveCode as Code } from './company.enums.js';
import type { CompanyItem } from './company.inputs.js';
import { CompanyAction, companyMachine, CompanyStatus } from './company.status.js';
import type { CompanyMove } from './company-moves.model.js';
import { moveCompany, UNDO_HOURS } from './move-company.js';

interface MoveRequest {
  action: CompanyAction;
  reason?: BarReason | null;
  note?: string | null;
  /** Made by the client for each request: the same one again is answered the same and done once. */
  clientMutationId: string;
}

const SAID: Record<
  Exclude<ChangeResult['outcome'], 'APPLIED' | 'REPLAYED' | 'ILLEGAL' | 'GATED'>,
  [Code, string]
> = {
  MISSING: [Code.NOT_FOUND, 'There is no such company, or no such move of it.'],
  STALE: [Code.CONFLICT, 'This company was changed by somebody else meanwhile.'],
  REUSED: [Code.CONFLICT, REUSED],
  DEPENDED_ON: [Code.CONFLICT, 'The company was moved again since, so this move cannot be taken back.'],
  TOO_LATE: [Code.CONFLICT, `A move can be taken back for ${UNDO_HOURS} hours; after that, move it anew.`],
};

@Injectable()
export class CompanyMovesService {
  constructor(
    private readonly db: Database,
    private readonly queries: CompaniesQueries,
  ) {}

  /** Moves each; one that is refused does not hold up the others. */
  async move(
    by: StaffCause,
    items: readonly CompanyItem[],
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
    return this.outcomes(items, results, clientMutationId, action, asked);
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
    return this.outcomes(items, results, clientMutationId, null, asked);
  }

  private async outcomes(
    items: readonly { id: string }[],
    results: readonly ChangeResult[],
    clientMutationId: string,
    action: CompanyAction | null,
    asked: Selection,
  ): Promise<CompanyMove[]> {
    const fields = asked.get('company');
    const companies =
      fields &&
      (await this.queries.byIds(
        fields,
        items.map(({ id }) => id),
      ));
    return items.map(({ id }, i) => {
      const { code, message } = told(results[i]!, action);
      const eventId = code === Code.APPLIED ? eventIdOf(clientMutationId, id) : null;
      return { id, code, message, eventId, company: companies?.get(id) ?? null };
    });
  }
}

function told(
  { outcome, status, blockers }: ChangeResult,
  action: CompanyAction | null,
): Pick<CompanyMove, 'code' | 'message'> {
  if (outcome === 'APPLIED' || outcome === 'REPLAYED') return { code: Code.APPLIED, message: null };
  if (outcome === 'GATED') return { code: Code.CONFLICT, message: blockers![0]!.message };
  if (outcome !== 'ILLEGAL') {
    const [code, message] = SAID[outcome];
    return { code, message };
  }
  const there = companyMachine.moves.some((move) => move.action === action && move.to === status);
  return there
    ? { code: Code.NOOP, message: null }
    : { code: Code.CONFLICT, message: `A company in ${status} does not allow ${action}.` };
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
