import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { initials } from '../../common/initials.js';
import { Time } from '../../common/Time.js';
import { useMe } from '../../providers/me.js';
import type { Evidence } from './comments.graphql.js';
import { CardMenu } from './CardMenu.js';
import { Pill } from './Pill.js';
import type { Row } from './queueState.js';

const clocks = new Map<string, Intl.DateTimeFormat>();
function clock(at: string, locale: string, timeZone: string | undefined): string {
  const key = `${locale} ${timeZone}`;
  let format = clocks.get(key);
  if (!format)
    clocks.set(
      key,
      (format = new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      })),
    );
  return format.format(new Date(at));
}

/** Who wrote it, from where, when, and in what state it is. */
export function CardHead({
  row: { comment, decided },
  evidence,
}: {
  row: Row;
  evidence: Evidence | undefined;
}) {
  const translate = useTranslate();
  const me = useMe();
  const { author } = comment;
  const name = author.name || translate('desk.comments.row.anonymous');
  const isSettled = Boolean(decided) || comment.status !== 'PENDING';
  return (
    <Box component="header" sx={{ display: 'flex', gap: 1.5, alignItems: 'center', minWidth: 0 }}>
      <Avatar
        aria-hidden
        sx={{
          width: 38,
          height: 38,
          fontSize: 13,
          fontWeight: 700,
          bgcolor: (theme) => theme.desk.accentSoft,
          color: 'primary.main',
        }}
      >
        {initials(name)}
      </Avatar>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
          <Box
            component="h2"
            dir="auto"
            sx={{ m: 0, fontSize: '1rem', lineHeight: '22px', fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            {name}
          </Box>
          {isSettled && (
            <Pill
              tone={comment.status === 'APPROVED' ? 'ok' : comment.status === 'PENDING' ? 'quiet' : 'bad'}
            >
              {comment.decidedBy
                ? translate('desk.comments.card.decidedBy', {
                    status: translate(`desk.comments.status.${comment.status}`),
                    name: comment.decidedBy.name,
                  })
                : translate(`desk.comments.status.${comment.status}`)}
            </Pill>
          )}
          {comment.holdReasons.includes('FIRST_COMMENT') && (
            <Pill>{translate('desk.comments.row.first')}</Pill>
          )}
          {evidence?.knownToUs && <Pill tone="accent">{translate('desk.comments.row.known')}</Pill>}
          {comment.kind !== 'COMMENT' && <Pill>{translate('desk.comments.row.pingback')}</Pill>}
        </Box>
        <Box
          sx={{
            color: 'text.secondary',
            fontSize: '0.8125rem',
            lineHeight: '18px',
            overflowWrap: 'anywhere',
          }}
        >
          {author.email && <bdi>{author.email}</bdi>}
          {author.email && ' · '}
          {author.ip && <bdi>{author.ip}</bdi>}
          {author.ip && ' · '}
          {clock(comment.arrivedAt, me?.locale ?? 'en', me?.timeZone)}, <Time at={comment.arrivedAt} />
          {author.url && (
            <>
              {' · '}
              <bdi title={translate('desk.comments.card.site')}>{author.url}</bdi>
            </>
          )}
        </Box>
      </Box>
      <CardMenu comment={comment} />
    </Box>
  );
}
