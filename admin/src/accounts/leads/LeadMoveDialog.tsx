import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { localMinute } from '../../common/clock.js';
import { MoveDialog } from '../../common/MoveDialog.js';
import { CLOSE_REASONS } from './leadMoves.js';
import type { Lead } from './leads.graphql.js';
import type { LeadAction, MoveWords } from './verbs.graphql.js';

interface LeadMoveDialogProps {
  leads: readonly Lead[];
  action: LeadAction;
  needs: readonly string[];
  to: string;
  onMove: (words: MoveWords) => void;
  close: () => void;
}

const DAY = 86_400_000;
const SNOOZES = { tomorrow: 1, week: 7, month: 30, quarter: 91 };

/** Nine in the morning of the viewer's day, so many days from now. */
function morning(days: number): string {
  const at = new Date(Date.now() + days * DAY);
  at.setHours(9, 0, 0, 0);
  return localMinute(at.toISOString());
}

/** What a move of leads cannot do without: a reason, a note, a time to come back. */
export function LeadMoveDialog({ leads, needs, onMove, ...move }: LeadMoveDialogProps) {
  const translate = useTranslate();
  const [openedAt] = useState(() => Date.now());
  const [until, setUntil] = useState(morning(7));
  const comesBack = needs.includes('snoozedUntil');
  return (
    <MoveDialog
      {...move}
      resource="leads"
      names={leads.map(({ name }) => name)}
      needs={needs}
      reasons={CLOSE_REASONS}
      isComplete={!comesBack || Date.parse(until) > openedAt}
      onMove={(words) =>
        onMove({ ...words, ...(comesBack && { snoozedUntil: new Date(until).toISOString() }) })
      }
    >
      {comesBack && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {Object.entries(SNOOZES).map(([key, days]) => (
              <Button key={key} onClick={() => setUntil(morning(days))}>
                {translate(`desk.leads.snooze.${key}`)}
              </Button>
            ))}
          </Box>
          <TextField
            type="datetime-local"
            required
            label={translate('desk.leads.snoozedUntil')}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        </>
      )}
    </MoveDialog>
  );
}
