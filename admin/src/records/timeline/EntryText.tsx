import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { useTranslate } from 'react-admin';
import { useState } from 'react';

/** What is longer than this begins folded. */
const LONG = 420;
const LINES = 7;

/** People's text, with its breaks; a long one begins folded. */
export function EntryText({ text }: { text: string }) {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  if (!text) return null;
  const isLong = text.length > LONG || text.split('\n').length > LINES;
  return (
    <>
      <Box
        dir="auto"
        sx={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          ...(isLong && !isWhole
            ? {
                display: '-webkit-box',
                WebkitLineClamp: LINES,
                WebkitBoxOrient: 'vertical',
                overflow: 'hidden',
              }
            : {}),
        }}
      >
        {text}
      </Box>
      {isLong && (
        <Link
          component="button"
          type="button"
          onClick={() => setWhole(!isWhole)}
          sx={{ fontSize: '0.8125rem', ...LINE_TARGET }}
        >
          {translate(isWhole ? 'desk.records.less' : 'desk.records.whole')}
        </Link>
      )}
    </>
  );
}
