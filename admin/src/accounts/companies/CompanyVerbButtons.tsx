import Button from '@mui/material/Button';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { DeleteOrRestore } from '../../common/DeleteOrRestore.js';
import { useMoves } from '../../common/machines.js';
import { useOfferUndo } from '../../common/undo.js';
import { useMay } from '../../providers/me.js';
import type { Company, CompanyMoveRequest, CompanyVerbs } from './companies.graphql.js';
import { MoveDialog } from './MoveDialog.js';

/** What may be done with a company now: its legal moves, and taking it away or bringing it back. */
export function CompanyVerbButtons({ company }: { company: Company }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & CompanyVerbs>();
  const { offerUndo } = useOfferUndo();
  const mayMove = useMay('moveCompanies');
  const moves = useMoves('company').filter(({ from }) => from === company.status && !company.deletedAt);
  const [asking, setAsking] = useState<CompanyMoveRequest['action']>();
  if (!mayMove) return null;
  const move = async (request: CompanyMoveRequest) => {
    const eventId = await dataProvider.moveCompany(company, request);
    refresh();
    if (eventId)
      offerUndo(translate(`desk.companies.moved.${request.action}`), () =>
        dataProvider.undoCompanyMove(company, eventId),
      );
  };
  const begin = (action: CompanyMoveRequest['action'], needs: readonly string[]) =>
    needs.length > 0
      ? setAsking(action)
      : void move({ action }).catch((error: Error) => {
          notify(error.message, { type: 'error' });
          refresh();
        });
  return (
    <>
      {moves.map(({ action, needs }) => (
        <Button
          key={action}
          color={action === 'BAR' ? 'error' : 'inherit'}
          onClick={() => begin(action as CompanyMoveRequest['action'], needs)}
        >
          {translate(`desk.companies.move.${action}`)}
        </Button>
      ))}
      <DeleteOrRestore
        resource="companies"
        record={company}
        name={company.name}
        needs="deleteCompany"
        remove={(note) => dataProvider.deleteCompany(company, note)}
        restore={() => dataProvider.restoreCompany(company)}
      />
      {asking && (
        <MoveDialog action={asking} company={company} move={move} close={() => setAsking(undefined)} />
      )}
    </>
  );
}
