import Box from '@mui/material/Box';
import { memo } from 'react';
import type { ReadComment } from './comments.graphql.js';
import { shownHtml, shownText } from './shownBody.js';

/** The words themselves. Links are marked and lead nowhere from here: where they go stands below. */
export const CardText = memo(function CardText({ comment }: { comment: ReadComment }) {
  const isHtml = comment.format === 'HTML' && comment.bodyHtml !== null;
  return (
    <Box
      dir="auto"
      data-body
      sx={{
        fontSize: '1rem',
        lineHeight: '26px',
        overflowWrap: 'anywhere',
        whiteSpace: isHtml ? 'normal' : 'pre-wrap',
        '& > :first-of-type': { mt: 0 },
        '& > :last-child': { mb: 0 },
        '& p': { my: 1 },
        '& mark': { px: '2px' },
        '& pre': {
          overflowX: 'auto',
          p: 1,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          fontSize: '0.875rem',
          lineHeight: '20px',
        },
        '& blockquote': { m: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider', color: 'text.secondary' },
      }}
    >
      {isHtml ? shownHtml(comment.bodyHtml!) : shownText(comment.body, comment.links)}
    </Box>
  );
});
