import Box from '@mui/material/Box';
import { diffWordsWithSpace } from 'diff';
import { useTranslate } from 'react-admin';
import { useMemo } from 'react';

/** Words by the browser's own rules, so that a change of one word shows as one in scripts without spaces, too. */
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What was taken away and what was added, in words and not in colour alone. */
export function Difference({ before, after }: { before: string; after: string }) {
  const translate = useTranslate();
  const parts = useMemo(() => diffWordsWithSpace(before, after, { intlSegmenter: words }), [before, after]);
  return (
    <Box
      dir="auto"
      sx={{
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        '& ins': {
          bgcolor: (theme) => theme.desk.okSoft,
          color: (theme) => theme.desk.ok,
          textDecoration: 'underline',
        },
        '& del': { bgcolor: (theme) => theme.desk.badSoft, color: (theme) => theme.desk.bad },
      }}
    >
      {parts.map(({ value, added, removed }, at) =>
        added ? (
          <ins key={at} title={translate('desk.comments.edit.added')}>
            {value}
          </ins>
        ) : removed ? (
          <del key={at} title={translate('desk.comments.edit.removed')}>
            {value}
          </del>
        ) : (
          <span key={at}>{value}</span>
        ),
      )}
    </Box>
  );
}
