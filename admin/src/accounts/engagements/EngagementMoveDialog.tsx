import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { addDays, dayIn } from '../../common/calendar.js';
import { MoveDialog } from '../../common/MoveDialog.js';
import { useMe } from '../../providers/me.js';
import { REASONS } from './engagementChoices.js';
import type { EngagementAction, Moved, MoveWords } from './verbs.graphql.js';

interface EngagementMoveDialogProps {
  engagements: readonly Moved[];
  action: EngagementAction;
  needs: readonly string[];
  to: string;
  onMove: (words: MoveWords) => void;
  close: () => void;
}

const TWO_WEEKS = 14;

/** What a move of engagements cannot do without: a reason, a note, a day to look at it again. */
export function EngagementMoveDialog({ engagements, needs, onMove, ...move }: EngagementMoveDialogProps) {
  const translate = useTranslate();
  const today = dayIn(useMe()?.timeZone);
  const [reviewOn, setReviewOn] = useState(() => addDays(today, TWO_WEEKS));
  const isReviewed = needs.includes('reviewOn');
  const isLater = reviewOn > today;
  return (
    <MoveDialog
      {...move}
      resource="engagements"
      names={engagements.map(({ title }) => title)}
      needs={needs}
      reasons={REASONS}
      isComplete={!isReviewed || isLater}
      onMove={(words) => onMove({ ...words, ...(isReviewed && { reviewOn }) })}
    >
      {isReviewed && (
        <TextField
          type="date"
          required
          label={translate('desk.engagements.reviewWhen')}
          value={reviewOn}
          error={!isLater}
          helperText={isLater ? undefined : translate('desk.engagements.dayToCome')}
          onChange={({ target }) => setReviewOn(target.value)}
        />
      )}
    </MoveDialog>
  );
}
