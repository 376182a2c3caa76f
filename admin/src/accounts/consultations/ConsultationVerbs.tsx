import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { isPast } from '../../common/clock.js';
import { useMoves } from '../../common/machines.js';
import { useMay } from '../../providers/me.js';
import { useAskForMove } from './consultationMoves.js';
import type { Consultation, ConsultationAction } from './consultations.graphql.js';

/** Only what can have happened: nobody completes what has not begun. */
const AFTER_THE_START: readonly string[] = ['COMPLETE', 'NO_SHOW_GUEST', 'NO_SHOW_HOST'];

/** The moves that are legal now. What is over is closed, and what is to come moved or called off. */
export function ConsultationVerbs({ consultation }: { consultation: Consultation }) {
  const translate = useTranslate();
  const ask = useAskForMove();
  const mayMove = useMay('moveConsultations');
  const moves = useMoves('consultation');
  const { status, startsAt, masked } = consultation;
  if (!mayMove || masked) return null;
  const begun = isPast(startsAt);
  const legal = moves
    .filter(({ from, action }) => from === status && (begun || !AFTER_THE_START.includes(action)))
    .sort((a, b) => Number(AFTER_THE_START.includes(b.action)) - Number(AFTER_THE_START.includes(a.action)));
  return (
    <>
      {legal.map(({ action }, nth) => (
        <Button
          key={action}
          {...(nth === 0 ? { variant: 'contained', color: 'primary' } : {})}
          onClick={() => ask([consultation], action as ConsultationAction)}
        >
          {translate(`desk.consultations.action.${action}`)}
        </Button>
      ))}
    </>
  );
}
