import Button from '@mui/material/Button';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useMoves } from '../../common/machines.js';
import { useOfferUndo } from '../../common/undo.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Company, CompanyMoveRequest, CompanyVerbs } from './companies.graphql.js';
import { MoveDialog } from './MoveDialog.js';

/** What may be done with a company now: its legal moves, and taking it away or bringing it back. */
export function CompanyVerbButtons({ company }: { company: Company }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const settle = useSettle();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & CompanyVerbs>();
  const { offerUndo } = useOfferUndo();
  const mayMove = useMay('moveCompanies');
  const moves = useMoves('company').filter(({ from }) => from === company.status);
  const [asking, setAsking] = useState<CompanyMoveRequest['action'] | 'DELETE'>();
  if (!mayMove) return null;
  if (company.deletedAt) {
    return (
      <Button onClick={() => void settle(dataProvider.restoreCompany(company), 'desk.companies.restored')}>
        {translate('desk.companies.restore')}
      </Button>
    );
  }
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
      <Button color="error" onClick={() => setAsking('DELETE')}>
        {translate('desk.common.delete')}
      </Button>
      {asking === 'DELETE' && (
        <ConfirmDialog
          title={translate('desk.companies.deleteOne', { name: company.name })}
          text={translate('desk.companies.deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            settle(
              dataProvider.delete('companies', { id: company.id, previousData: company }),
              'desk.companies.deletedNotice',
            )
          }
          close={() => setAsking(undefined)}
        />
      )}
      {asking && asking !== 'DELETE' && (
        <MoveDialog action={asking} company={company} move={move} close={() => setAsking(undefined)} />
      )}
    </>
  );
}
