import Box from '@mui/material/Box';
import { required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { LetterPreview } from './LetterPreview.js';
import { Placeholders } from './Placeholders.js';
import type { MailTemplate } from './templates.graphql.js';
import { usePreview } from './usePreview.js';

type Field = HTMLInputElement | HTMLTextAreaElement;
const WORDS = ['subject', 'body'] as const;

/** The same fields to write and to change a template; beside them the letter that comes of it. */
export function TemplateInputs() {
  const translate = useTranslate();
  const template = useRecordContext<MailTemplate>();
  const { setValue, setError, clearErrors } = useFormContext();
  const [subject, body] = useWatch({ name: [...WORDS] }) as [string | undefined, string | undefined];
  const { preview, isLate } = usePreview({
    subject: subject ?? '',
    body: body ?? '',
    occasion: template?.occasion ?? null,
  });
  // What stands for nothing is said while it is typed; what is empty when it is saved.
  useEffect(() => {
    for (const field of WORDS) {
      const fault = preview?.faults.find((one) => one.field === field && one.message.startsWith('{{'));
      if (fault) setError(field, { type: 'placeholder', message: fault.message });
      else clearErrors(field);
    }
  }, [preview, setError, clearErrors]);

  const last = useRef<Field>(null);
  const fields = useRef<HTMLDivElement>(null);
  const insert = (name: string) => {
    const field = last.current ?? fields.current!.querySelector<Field>('textarea[name=body]')!;
    const [start, end] = [
      field.selectionStart ?? field.value.length,
      field.selectionEnd ?? field.value.length,
    ];
    const words = `{{${name}}}`;
    const value = field.value.slice(0, start) + words + field.value.slice(end);
    setValue(field.name, value, { shouldDirty: true, shouldTouch: true });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + words.length, start + words.length);
    });
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        alignItems: 'start',
      }}
    >
      <Box
        ref={fields}
        onFocus={({ target }: { target: EventTarget }) => {
          const field = target as Field;
          if ((WORDS as readonly string[]).includes(field.name)) last.current = field;
        }}
        sx={{ display: 'grid', gap: 2, minWidth: 0 }}
      >
        <TextInput
          source="name"
          validate={required()}
          disabled={Boolean(template?.occasion)}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
        <TextInput
          source="subject"
          validate={required()}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
        <TextInput
          source="body"
          validate={required()}
          multiline
          helperText={template?.occasion ? translate('desk.mail.help') : undefined}
          minRows={12}
          maxRows={30}
          slotProps={{ htmlInput: { maxLength: 100_000, dir: 'auto' } }}
        />
        <Placeholders all={preview?.placeholders ?? []} insert={insert} />
      </Box>
      <LetterPreview preview={preview} isLate={isLate} />
    </Box>
  );
}
