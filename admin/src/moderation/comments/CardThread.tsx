import type { Theme } from '@mui/material/styles';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Evidence, QueueComment } from './comments.graphql.js';

const quote = {
  borderInlineStart: (theme: Theme) => `3px solid ${theme.desk.line}`,
  paddingInlineStart: 1.5,
  color: 'text.secondary',
  fontSize: '0.8125rem',
  lineHeight: '20px',
} as const;
const clamp = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;

/** What it is said to: the article and its excerpt, then the comments that it answers, the first of the thread on top. */
export function CardThread({ comment, evidence }: { comment: QueueComment; evidence: Evidence | undefined }) {
  const translate = useTranslate();
  const parents = [...(evidence?.parents ?? [])].reverse();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box sx={quote}>
        {translate('desk.comments.card.on')}{' '}
        <Box
          component="a"
          href={`/blog/${encodeURIComponent(comment.article.slug)}`}
          target="_blank"
          rel="noopener"
          dir="auto"
          sx={{
            color: 'text.primary',
            fontWeight: 600,
            textDecoration: 'none',
            display: 'inline-block',
            lineHeight: '24px',
            // Over the excerpt, which cannot be hit: else its first line would take the lower edge.
            '@media (pointer: coarse)': { py: '10px', my: '-10px', position: 'relative' },
            '&:hover': { textDecoration: 'underline' },
          }}
        >
          {comment.article.title}
        </Box>
        {comment.article.excerpt && (
          <Box dir="auto" sx={clamp}>
            “{comment.article.excerpt}”
          </Box>
        )}
      </Box>
      {comment.parentId && (
        <Box
          component="section"
          aria-label={translate('desk.comments.card.thread')}
          sx={{ minHeight: 48, display: 'flex', flexDirection: 'column', gap: 0.75 }}
        >
          {parents.map((parent, depth) => (
            <Box key={parent.id} sx={{ ...quote, ml: Math.min(depth, 4) * 1.5 }}>
              <Box component="bdi" sx={{ color: 'text.primary', fontWeight: 600 }}>
                {parent.authorName}
              </Box>
              {parent.status !== 'APPROVED' && ` · ${translate(`desk.comments.status.${parent.status}`)}`}
              <Box dir="auto" sx={clamp} title={parent.bodyText.slice(0, 1000)}>
                {parent.bodyText}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
