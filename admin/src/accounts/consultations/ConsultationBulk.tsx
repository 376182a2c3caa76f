import Button from '@mui/material/Button';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { TagBulk } from '../../records/tags/TagBulk.js';
import { useAskForMove } from './consultationMoves.js';
import type { Consultation, ConsultationAction } from './consultations.graphql.js';

const ACTIONS: readonly ConsultationAction[] = ['CONFIRM', 'DECLINE', 'CANCEL', 'COMPLETE', 'NO_SHOW_GUEST'];

/** What can be done with the selected ones at once; each answers for itself. */
export function ConsultationBulk() {
  const translate = useTranslate();
  const ask = useAskForMove();
  const dataProvider = useDataProvider();
  const { selectedIds, onUnselectItems } = useListContext();
  const move = async (action: ConsultationAction) => {
    const { data } = await dataProvider.getMany<Consultation>('consultations', { ids: selectedIds });
    ask(data, action);
    onUnselectItems();
  };
  return (
    <>
      <TagBulk type="Consultation" />
      {ACTIONS.map((action) => (
        <Button key={action} onClick={() => void move(action)}>
          {translate(`desk.consultations.action.${action}`)}
        </Button>
      ))}
    </>
  );
}
