import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { send } from '../../providers/request.js';
import { CHOICES } from './letter.graphql.js';
import type { LetterDraft } from './letterDraft.js';

interface LetterFieldsProps {
  draft: LetterDraft;
  write: (change: Partial<LetterDraft>) => void;
  /** Puts a template in the place of what stands there. */
  take: (templateId: string | null) => Promise<void>;
  /** Whether a person's words would go by that. */
  isWritten: boolean;
  /** What the record knows. */
  addresses: readonly string[];
  errors: Record<string, string>;
}

/** To whom, from which template, and the words. */
export function LetterFields({ draft, write, take, isWritten, addresses, errors }: LetterFieldsProps) {
  const translate = useTranslate();
  const { data: templates = [] } = useQuery({
    queryKey: ['letterTemplates'],
    queryFn: async ({ signal }) => (await send(CHOICES, {}, { signal })).mailTemplates.items,
  });
  const [template, setTemplate] = useState('');
  const [wanted, setWanted] = useState<string>();
  const choose = async (id: string) => {
    setTemplate(id);
    await take(id || null);
  };
  const at = (field: keyof LetterDraft) => {
    const said = errors[`${field}`] ?? errors[field];
    return { error: Boolean(said), helperText: said };
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Autocomplete
        freeSolo
        options={addresses}
        inputValue={draft.to}
        onInputChange={(_event, to, reason) => reason !== 'reset' && write({ to })}
        onChange={(_event, to) => to && write({ to })}
        renderInput={(params) => (
          <TextField
            {...params}
            {...at('to')}
            label={translate('desk.letters.to')}
            type="email"
            helperText={
              at('to').helperText ?? (addresses.length ? undefined : translate('desk.mail.noAddress'))
            }
          />
        )}
      />
      <TextField
        select
        label={translate('desk.mail.template')}
        value={template}
        onChange={({ target }) => (isWritten ? setWanted(target.value) : void choose(target.value))}
      >
        <MenuItem value="">{translate('desk.mail.noTemplate')}</MenuItem>
        {templates.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...at('subject')}
        label={translate('desk.records.subject')}
        value={draft.subject}
        onChange={({ target }) => write({ subject: target.value })}
        slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
      />
      <TextField
        {...at('body')}
        label={translate('desk.mail.text')}
        multiline
        minRows={9}
        maxRows={18}
        value={draft.body}
        onChange={({ target }) => write({ body: target.value })}
        slotProps={{ htmlInput: { maxLength: 100_000, dir: 'auto' } }}
      />
      {wanted !== undefined && (
        <ConfirmDialog
          title={translate('desk.mail.replace')}
          text={translate('desk.mail.replaceText')}
          confirm={translate('desk.mail.replaceIt')}
          onConfirm={() => choose(wanted)}
          close={() => setWanted(undefined)}
        />
      )}
    </Box>
  );
}
