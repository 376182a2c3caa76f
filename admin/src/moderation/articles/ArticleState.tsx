import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { rowsUrl } from '../../common/rowsUrl.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useCapped } from '../../common/useNumber.js';
import type { Article } from './articles.graphql.js';

export function ArticleStatus({ article: { status, deletedAt } }: { article: Article }) {
  const translate = useTranslate();
  if (deletedAt) return <StatusChip label={translate('desk.articles.deletedChip')} tone="bad" />;
  return (
    <StatusChip label={translate(`desk.articles.${status}`)} tone={status === 'PUBLISHED' ? 'ok' : 'quiet'} />
  );
}

/** Whether a reader may comment now, and why not. */
export function CommentDoor({
  article: { commentPolicy, closeAfterDays, commentsOpen },
}: {
  article: Article;
}) {
  const translate = useTranslate();
  if (commentsOpen) {
    return (
      <>
        {closeAfterDays
          ? translate('desk.articles.openFor', { smart_count: closeAfterDays })
          : translate('desk.articles.OPEN')}
      </>
    );
  }
  const late = commentPolicy === 'OPEN' && closeAfterDays;
  return (
    <>
      {late
        ? translate('desk.articles.closedAfter', { smart_count: closeAfterDays })
        : translate('desk.articles.CLOSED')}
    </>
  );
}

/** How many comments wait on this article, where the row opens something else. */
export function PendingCount({ article: { pendingCount } }: { article: Article }) {
  const translate = useTranslate();
  const capped = useCapped();
  if (pendingCount === 0) return null;
  const count = capped(pendingCount);
  return <span>{translate('desk.articles.pending', { count })}</span>;
}

/** The comments that wait on this article; a click opens exactly these. */
export function PendingLink({
  article: { id, title, pendingCount },
  bare = false,
}: {
  article: Article;
  /** Under a head that says what is counted. */
  bare?: boolean;
}) {
  const translate = useTranslate();
  const capped = useCapped();
  if (pendingCount === 0) return null;
  const count = capped(pendingCount);
  return (
    <Box
      component={Link}
      to={rowsUrl('comments', { status: 'PENDING', articleId: id })}
      onClick={(event) => event.stopPropagation()}
      aria-label={translate('desk.articles.openPending', { smart_count: pendingCount, count, title })}
      sx={{
        display: 'inline-block',
        minWidth: 24,
        lineHeight: '24px',
        fontWeight: 600,
        '@media (pointer: coarse)': { minWidth: 44, lineHeight: '44px' },
      }}
    >
      {bare ? count : translate('desk.articles.pending', { count })}
    </Box>
  );
}
