import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import { useTranslate } from 'react-admin';
import { type ReactNode, useId } from 'react';
import type { Preview } from './merges.graphql.js';
import type { MergeRoom } from './mergeRoom.js';

interface ChooseProps {
  room: MergeRoom;
  preview: Preview;
  /** Whether the kept one takes over what the other has there. */
  takes: (key: string) => boolean;
  take: (key: string, other: boolean) => void;
  swap: () => void;
  /** What the desk said beside a field. */
  wrong: (field: string) => string | undefined;
}

/** Which of the two is kept, and of each field in which they differ, whose it keeps. */
export function Choose({ room, preview, takes, take, swap, wrong }: ChooseProps) {
  const translate = useTranslate();
  const { kept, merged, choices, moves } = preview;
  const label = (field: string) => translate(`resources.${room.resource}.fields.${field}`);
  const said = (field: string, value: string | null) =>
    value === null ? '–' : (room.say?.(field, value, translate) ?? value);
  return (
    <>
      <Either
        name="kept"
        legend={translate('desk.merges.keep')}
        isOther={false}
        choose={(isOther) => isOther && swap()}
        sides={[<strong key="kept">{kept.label}</strong>, <strong key="merged">{merged.label}</strong>]}
      />
      <Box component="p" sx={{ mt: 0, mb: 1.5 }}>
        {moves.length === 0
          ? translate('desk.merges.nothingMoves')
          : translate('desk.merges.moves', {
              what: moves
                .map(({ what, count }) => translate(`desk.merges.what.${what}`, { smart_count: count }))
                .join(', '),
            })}{' '}
        {translate('desk.merges.reversible')}
      </Box>
      {choices.map(({ key, differences }) => (
        <Either
          key={key}
          name={key}
          legend={differences.map(({ field }) => label(field)).join(', ')}
          isOther={takes(key)}
          choose={(isOther) => take(key, isOther)}
          wrong={differences.map(({ field }) => wrong(field)).find(Boolean)}
          sides={(['kept', 'merged'] as const).map((side) =>
            differences.map((difference) => (
              <div key={difference.field}>{said(difference.field, difference[side])}</div>
            )),
          )}
        />
      ))}
    </>
  );
}

interface EitherProps {
  name: string;
  legend: string;
  isOther: boolean;
  choose: (isOther: boolean) => void;
  sides: ReactNode[];
  wrong?: string;
}

/** One of two, side by side. */
function Either({ name, legend, isOther, choose, sides, wrong }: EitherProps) {
  const id = useId();
  return (
    <Box
      component="fieldset"
      aria-describedby={wrong && id}
      sx={{ border: 0, borderTop: 1, borderColor: 'divider', m: 0, p: 0, py: 1, minWidth: 0 }}
    >
      <Box
        component="legend"
        sx={{ float: 'left', width: '100%', p: 0, color: 'text.secondary', fontSize: '0.75rem' }}
      >
        {legend}
      </Box>
      <Box
        sx={{
          clear: 'both',
          display: 'grid',
          gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
          columnGap: 2,
        }}
      >
        {sides.map((side, i) => (
          <FormControlLabel
            key={i}
            control={
              <Radio
                size="small"
                name={`merge-${name}`}
                checked={isOther === (i === 1)}
                onChange={() => choose(i === 1)}
              />
            }
            label={
              <Box
                dir="auto"
                sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line', maxHeight: 160, overflow: 'auto' }}
              >
                {side}
              </Box>
            }
            sx={{
              alignItems: 'flex-start',
              m: 0,
              '& .MuiRadio-root': { mt: '-5px' },
              '& .MuiFormControlLabel-label': { minWidth: 0 },
            }}
          />
        ))}
      </Box>
      {wrong && (
        <Box id={id} role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
          {wrong}
        </Box>
      )}
    </Box>
  );
}
