import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { KeyHint } from '../../common/KeyHint.js';
import { useKeys } from '../../common/useKeys.js';
import { useMe } from '../../providers/me.js';
import { fieldErrors } from '../fieldErrors.js';
import type { RecordRef } from '../recordRef.js';
import { TaskFields } from '../tasks/TaskFields.js';
import { ActivityFields } from './ActivityFields.js';
import { WRITTEN, type WrittenKind } from './kinds.js';
import { useLogDraft } from './logDraft.js';
import { useLog } from './useLog.js';

interface ComposerProps {
  of: RecordRef;
  /** What it is put on as well: the company of a contact. */
  also?: readonly RecordRef[];
}

/** Where a call, mail, note, meeting or task is written down; a key opens it at its kind. */
export function Composer({ of, also = [] }: ComposerProps) {
  const translate = useTranslate();
  const me = useMe();
  const { draft, write, forget, hasWords } = useLogDraft(of, me?.id ?? null);
  const { save, isBusy, error, forgetError } = useLog(of, also);
  const [isOpen, setOpen] = useState(hasWords);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const kinds = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(0);
  // After the fields of the kind stand there.
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted]);

  const open = (kind: WrittenKind) => {
    write({ kind });
    forgetError();
    setOpen(true);
    setWanted((times) => times + 1);
  };
  const keys = Object.fromEntries(
    WRITTEN.filter(({ key }) => key).map(({ key, kind }) => [key, () => open(kind)]),
  );
  useKeys(keys, me?.shortcuts ?? true);

  const fold = () => {
    setOpen(false);
    // The field goes; whoever stood in it stands at its kind, where the keys work.
    kinds.current?.querySelector<HTMLElement>(`[value=${draft.kind}]`)?.focus();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy || !(await save(draft))) return;
    forget();
    fold();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') fold();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
  };
  const { fields, whole } = fieldErrors(error);
  const isEmpty = draft.kind === 'TASK' ? !draft.title.trim() : draft.kind === 'NOTE' && !draft.body.trim();
  return (
    <Box
      component="form"
      aria-label={translate('desk.records.composer')}
      onSubmit={(event: SyntheticEvent) => void submit(event)}
      onKeyDown={onKeyDown}
      sx={{ mb: 2.5 }}
    >
      <ToggleButtonGroup
        ref={kinds}
        exclusive
        fullWidth
        size="small"
        value={isOpen ? draft.kind : null}
        onChange={(_event, next: WrittenKind | null) => (next ? open(next) : fold())}
        aria-label={translate('desk.records.what')}
        sx={{ mb: 1 }}
      >
        {WRITTEN.map(({ kind, key }) => (
          <ToggleButton key={kind} value={kind} sx={{ gap: 0.75, px: 0.5 }}>
            {translate(`desk.records.kind.${kind}`)}
            {key && (
              <KeyHint aria-hidden sx={{ display: { xs: 'none', md: 'inline-block' } }}>
                {key}
              </KeyHint>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isOpen && (
        <>
          {draft.kind === 'TASK' ? (
            <TaskFields value={draft} onChange={write} errors={fields} titleRef={field} />
          ) : (
            <ActivityFields
              value={{ ...draft, kind: draft.kind }}
              onChange={write as never}
              errors={fields}
              bodyRef={field}
            />
          )}
          {error !== undefined && whole && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {translate(whole, { _: whole })}
            </Alert>
          )}
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
            <Button type="submit" variant="contained" color="primary" disabled={isBusy || isEmpty}>
              {translate(`desk.records.save.${draft.kind}`)}
            </Button>
            <Button onClick={fold}>{translate('desk.common.cancel')}</Button>
            <Box
              component="span"
              sx={{
                color: 'text.secondary',
                fontSize: '0.75rem',
                ml: 'auto',
                '@media (pointer: coarse)': { display: hasWords ? undefined : 'none' },
              }}
            >
              {hasWords ? translate('desk.records.kept') : translate('desk.records.saveKeys')}
            </Box>
          </Box>
        </>
      )}
    </Box>
  );
}
