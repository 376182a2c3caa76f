import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { HtmlFrame } from '../../common/HtmlFrame.js';
import type { Preview } from './templates.graphql.js';

type Form = 'html' | 'text';

/** A letter as its reader sees it, in both its forms. */
export function LetterPreview({ preview, isLate }: { preview: Preview | undefined; isLate: boolean }) {
  const translate = useTranslate();
  const [form, setForm] = useState<Form>('html');
  if (!preview) return null;
  const { subject, text, html } = preview;
  return (
    <Box
      component="section"
      aria-label={translate('desk.mail.preview')}
      aria-busy={isLate}
      sx={{ minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Box dir="auto" sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {subject}
        </Box>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={form}
          onChange={(_event, next: Form | null) => next && setForm(next)}
          aria-label={translate('desk.mail.form')}
        >
          <ToggleButton value="html">{translate('desk.letters.html')}</ToggleButton>
          <ToggleButton value="text">{translate('desk.letters.text')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {form === 'html' ? (
        // The letter brings its style in attributes, which the page's content policy keeps out: the frame has its own.
        <HtmlFrame
          html={html.replaceAll(/ style="[^"]*"/g, '')}
          title={translate('desk.letters.html')}
          height={380}
        />
      ) : (
        <Box
          component="pre"
          dir="auto"
          tabIndex={0}
          sx={{
            m: 0,
            p: 2,
            height: 380,
            overflow: 'auto',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            fontFamily: 'inherit',
          }}
        >
          {text}
        </Box>
      )}
    </Box>
  );
}
