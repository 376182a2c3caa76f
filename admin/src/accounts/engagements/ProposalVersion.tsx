import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { dayIn } from '../../common/calendar.js';
import { Day } from '../../common/Day.js';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import { Time } from '../../common/Time.js';
import { useMe } from '../../providers/me.js';
import type { Proposal } from './proposals.graphql.js';

/** One version: what was sent, until when it held, and who answered what; older ones are folded. */
export function ProposalVersion({ proposal: p, isNewest }: { proposal: Proposal; isNewest: boolean }) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.engagements.proposal.${key}`, args);
  const today = dayIn(useMe()?.timeZone);
  const [state, tone] = stateOf(p, today);
  const quiet = { color: 'text.secondary', fontSize: '0.8125rem' } as const;
  return (
    <Box
      component="details"
      open={isNewest}
      data-proposal={p.number}
      sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', '@media (pointer: coarse)': { minHeight: 44 } }}>
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <strong>{t('version', { number: p.number })}</strong>
          <StatusChip label={t(`state.${state}`)} tone={tone} />
          {p.validUntil && !p.answer && (
            <Box component="span" sx={quiet}>
              {t('valid')} <Day on={p.validUntil} />
            </Box>
          )}
        </Box>
      </Box>
      <Box sx={{ pt: 1, display: 'grid', gap: 1 }}>
        {p.sentAt && (
          <Box sx={quiet}>
            {t('sentBy')} <bdi>{p.sentBy?.name}</bdi> · <Time at={p.sentAt} />
            {' · '}
            {p.sentTo ? <bdi>{p.sentTo}</bdi> : t('anotherWay')}
          </Box>
        )}
        {p.message && (
          <Box dir="auto" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {p.message}
          </Box>
        )}
        {p.terms.length > 0 && (
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gridTemplateColumns: 'max-content minmax(0, 1fr)',
              columnGap: 2,
              rowGap: 0.25,
              fontSize: '0.8125rem',
            }}
          >
            {p.terms.map(({ label, text }) => (
              <Box key={label} sx={{ display: 'contents' }}>
                <Box component="dt" sx={{ color: 'text.secondary' }}>
                  {label}
                </Box>
                <Box component="dd" dir="auto" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {text}
                </Box>
              </Box>
            ))}
          </Box>
        )}
        {p.answer && (
          <Box dir="auto" sx={{ overflowWrap: 'anywhere', '& a': LINE_TARGET }}>
            {t(p.answer === 'ACCEPTED' ? 'acceptedBy' : 'declinedBy')} <bdi>{p.answeredBy}</bdi>,{' '}
            <Day on={p.answeredOn} />
            {p.document && (
              <>
                {' · '}
                {/^https?:\/\//.test(p.document) ? (
                  <a href={p.document} target="_blank" rel="noopener noreferrer nofollow">
                    {t('paper')}
                  </a>
                ) : (
                  <bdi>{p.document}</bdi>
                )}
              </>
            )}
            {p.answerNote && <Box sx={quiet}>{p.answerNote}</Box>}
          </Box>
        )}
      </Box>
    </Box>
  );
}

function stateOf({ sentAt, answer, validUntil }: Proposal, today: string): [string, Tone] {
  if (answer) return answer === 'ACCEPTED' ? ['accepted', 'ok'] : ['declined', 'bad'];
  if (!sentAt) return ['writing', 'quiet'];
  return validUntil && validUntil < today ? ['expired', 'bad'] : ['sent', 'accent'];
}
