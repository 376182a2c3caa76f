import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRefresh, useTranslate } from 'react-admin';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { useOfferUndo } from '../../common/undo.js';
import { codeOf, refusalOf } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import { fieldErrors } from '../fieldErrors.js';
import { type ActivityDraft, ActivityFields } from './ActivityFields.js';
import { inputOf } from './inputOf.js';
import { type Activity, EDIT } from './timeline.graphql.js';

const draftOf = ({ kind, direction, answered, at, subject, body }: Activity): ActivityDraft => ({
  kind,
  direction: direction ?? 'OUT',
  answered: answered ?? true,
  at,
  subject,
  body,
});

/** An activity in its place on the timeline. Where a colleague was first, what was typed stays and the person decides. */
export function ActivityEditor({ activity, close }: { activity: Activity; close: () => void }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const [draft, setDraft] = useState(() => draftOf(activity));
  const [base, setBase] = useState(activity);
  const [error, setError] = useState<unknown>();
  const { fields, whole } = fieldErrors(error);
  const isStale = codeOf(error) === 'CONFLICT';

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { id, version } = base;
    try {
      const saved = (await send(EDIT, { id, expectedVersion: version, input: inputOf(draft) })).editActivity;
      if (saved.version !== version)
        offerUndo(translate('desk.common.saved'), () =>
          send(EDIT, { id, expectedVersion: saved.version, input: inputOf(draftOf(base)) }),
        );
      refresh();
      close();
    } catch (failure) {
      setError(failure);
      if (codeOf(failure) === 'CONFLICT') setBase(refusalOf(failure).current as Activity);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
  };
  return (
    <Box
      component="form"
      aria-label={translate('desk.records.edit')}
      onSubmit={(event: SyntheticEvent) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      {error !== undefined && whole && (
        <Alert severity={isStale ? 'warning' : 'error'} sx={{ mb: 1 }}>
          {isStale ? translate('desk.records.stale') : translate(whole, { _: whole })}
          {isStale && (
            <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', mt: 0.5 }}>
              {base.body}
            </Box>
          )}
        </Alert>
      )}
      <ActivityFields
        value={draft}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        errors={fields}
        bodyRef={focusOnce}
      />
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button type="submit" variant="contained" color="primary">
          {translate(isStale ? 'desk.common.keepMine' : 'desk.common.save')}
        </Button>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
      </Box>
    </Box>
  );
}

const focusOnce = (field: HTMLTextAreaElement | null) => field?.focus();
