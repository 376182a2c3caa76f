import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import type { Ref } from 'react';
import { localMinute } from '../../common/clock.js';
import type { Activity } from './timeline.graphql.js';

export interface ActivityDraft {
  kind: Activity['kind'];
  direction: 'IN' | 'OUT';
  answered: boolean;
  at: string | null;
  subject: string;
  body: string;
}
interface ActivityFieldsProps {
  value: ActivityDraft;
  onChange: (change: Partial<ActivityDraft>) => void;
  errors: Record<string, string>;
  /** Folded there is only the field to write in. */
  folded?: boolean;
  bodyRef?: Ref<HTMLTextAreaElement>;
  onFocus?: () => void;
}

const WITH_SUBJECT = ['EMAIL', 'MEETING'];

/** What was said or written, which way it went, and when. */
export function ActivityFields({ value, onChange, errors, folded, bodyRef, onFocus }: ActivityFieldsProps) {
  const translate = useTranslate();
  const { kind, direction, answered, at } = value;
  const hasWay = kind === 'CALL' || kind === 'EMAIL' || kind === 'MESSAGE';
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {!folded && WITH_SUBJECT.includes(kind) && (
        <TextField
          value={value.subject}
          onChange={(event) => onChange({ subject: event.target.value })}
          placeholder={translate('desk.records.subject')}
          error={Boolean(errors.subject)}
          helperText={errors.subject}
          slotProps={{
            htmlInput: { maxLength: 200, dir: 'auto', 'aria-label': translate('desk.records.subject') },
          }}
        />
      )}
      <TextField
        multiline
        minRows={folded ? 1 : 3}
        maxRows={14}
        inputRef={bodyRef}
        value={value.body}
        onFocus={onFocus}
        onChange={(event) => onChange({ body: event.target.value })}
        placeholder={translate(`desk.records.words.${kind}`)}
        error={Boolean(errors.body)}
        helperText={errors.body}
        slotProps={{
          htmlInput: {
            maxLength: 100_000,
            dir: 'auto',
            'aria-label': translate(`desk.records.words.${kind}`),
          },
        }}
      />
      {!folded && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {hasWay && (
            <ToggleButtonGroup
              exclusive
              size="small"
              value={direction}
              onChange={(_event, next: 'IN' | 'OUT' | null) => next && onChange({ direction: next })}
              aria-label={translate('desk.records.direction')}
            >
              <ToggleButton value="OUT">{translate(`desk.records.way.${kind}.OUT`)}</ToggleButton>
              <ToggleButton value="IN">{translate(`desk.records.way.${kind}.IN`)}</ToggleButton>
            </ToggleButtonGroup>
          )}
          {kind === 'CALL' && (
            <ToggleButton
              size="small"
              value="unanswered"
              selected={!answered}
              onChange={() => onChange({ answered: !answered })}
            >
              {translate('desk.records.noAnswer')}
            </ToggleButton>
          )}
          {at === null ? (
            <Button variant="text" onClick={() => onChange({ at: new Date().toISOString() })}>
              {translate('desk.records.now')}
            </Button>
          ) : (
            <TextField
              type="datetime-local"
              fullWidth={false}
              value={localMinute(at)}
              onChange={(event) =>
                onChange({ at: event.target.value ? new Date(event.target.value).toISOString() : null })
              }
              error={Boolean(errors.at)}
              helperText={errors.at}
              slotProps={{
                htmlInput: {
                  'aria-label': translate('desk.records.when'),
                  max: localMinute(new Date().toISOString()),
                },
              }}
            />
          )}
        </Box>
      )}
    </Box>
  );
}
