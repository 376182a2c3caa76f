import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useMoves } from '../../common/machines.js';
import { MoveVerbs } from '../../common/MoveVerbs.js';
import { useMay } from '../../providers/me.js';
import { useAskForMove } from './engagementMoves.js';
import { type Engagement, restoreEngagement } from './engagements.graphql.js';
import type { EngagementAction } from './verbs.graphql.js';

/** What carries it on stands before what takes it back or ends it. */
const ORDER = ['PROPOSE', 'COMPLETE', 'REOPEN', 'OPEN', 'COVER', 'HOLD', 'REVISE', 'LOSE', 'CANCEL'];

/** What can be done with an engagement now, and its brief. */
export function EngagementVerbs({ engagement }: { engagement: Engagement }) {
  const translate = useTranslate();
  const ask = useAskForMove();
  const mayMove = useMay('moveEngagements');
  const moves = useMoves('engagement')
    .filter(({ from }) => from === engagement.status)
    .sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
  if (engagement.masked) return null;
  const brief = (
    <Button component={Link} to={`/engagements/${engagement.id}/brief`}>
      {translate('desk.engagements.brief.open')}
    </Button>
  );
  if (!mayMove) return brief;
  return (
    <MoveVerbs
      resource="engagements"
      record={engagement}
      name={engagement.code}
      actions={moves.map(({ action }) => action)}
      onMove={(action) => ask([engagement], action as EngagementAction)}
      restore={() => restoreEngagement(engagement)}
    >
      {brief}
    </MoveVerbs>
  );
}
