import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { TextInput, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { HtmlFrame } from '../../common/HtmlFrame.js';

/** The article's HTML as it is, and as it will be read. */
export function BodyInput() {
  const translate = useTranslate();
  const [shown, setShown] = useState<'write' | 'read'>('write');
  const body = useWatch({ name: 'body' }) as string | undefined;
  return (
    <Box>
      <div>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown}
          onChange={(_event, next: 'write' | 'read' | null) => next && setShown(next)}
          aria-label={translate('desk.articles.bodyView')}
          sx={{ mb: 1 }}
        >
          <ToggleButton value="write">{translate('desk.articles.writeView')}</ToggleButton>
          <ToggleButton value="read">{translate('desk.articles.readView')}</ToggleButton>
        </ToggleButtonGroup>
      </div>
      {shown === 'write' ? (
        <TextInput
          source="body"
          multiline
          minRows={12}
          maxRows={30}
          helperText={translate('desk.articles.bodyHelp')}
          slotProps={{ htmlInput: { dir: 'auto', spellCheck: true } }}
          sx={{ '& textarea': { fontFamily: 'ui-monospace, monospace', fontSize: '0.8125rem' } }}
        />
      ) : (
        <HtmlFrame html={body ?? ''} title={translate('desk.articles.preview')} />
      )}
    </Box>
  );
}
