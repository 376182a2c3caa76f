import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCapped, useNumber } from '../../common/useNumber.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { Time } from '../../common/Time.js';
import { EvidenceHistory } from './EvidenceHistory.js';
import { useRoom } from './queueContext.js';
import { useStore } from './store.js';

/** The right pane: why it waits, who this is, what was done before. */
export function EvidencePane() {
  const translate = useTranslate();
  const number = useNumber();
  const capped = useCapped();
  const { queue, pulse, isPhone } = useRoom();
  const comment = useStore(queue, (state) => (state.openId ? state.rows[state.openId]?.comment : undefined));
  const evidence = useStore(queue, (state) => (state.openId ? state.evidence[state.openId] : undefined));
  const tabs = useStore(pulse, (state) => state.tabs);
  const t = (key: string, values?: object) => translate(`desk.comments.evidence.${key}`, values);
  // What is not here yet leaves its place free, so that nothing moves when it comes.
  const known = (value: ReactNode): ReactNode => (evidence ? value : ' ');
  return (
    <Box
      component={isPhone ? 'div' : 'aside'}
      aria-label={isPhone ? undefined : t('label')}
      sx={{
        width: isPhone ? '100%' : 292,
        flex: 'none',
        boxSizing: 'border-box',
        overflowY: isPhone ? 'visible' : 'auto',
        px: isPhone ? 0 : 2.25,
        py: 2,
        bgcolor: isPhone ? 'transparent' : 'background.paper',
        borderLeft: isPhone ? 0 : 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
        lineHeight: '20px',
      }}
    >
      {comment && (
        <>
          <Section title={translate('desk.comments.hold.title')}>
            {comment.holdReasons.length === 0 && <div>{translate('desk.comments.hold.none')}</div>}
            {comment.holdReasons.map((reason) => (
              <div key={reason}>
                {translate(`desk.comments.hold.${reason}`, { smart_count: comment.links.length })}
              </div>
            ))}
          </Section>
          <Section title={t('author')}>
            <Fact name={t('approved')}>{number(comment.author.approvedCount)}</Fact>
            <Fact name={t('spam')}>{number(comment.author.spamCount)}</Fact>
            <Fact name={t('othersOnEmail')}>{known(evidence && capped(evidence.othersOnEmail))}</Fact>
            <Fact name={t('othersOnNetwork')}>{known(evidence && capped(evidence.othersOnNetwork))}</Fact>
            <Fact name={t('firstSeen')}>
              <Time at={comment.author.firstSeenAt ?? comment.arrivedAt} />
            </Fact>
            {evidence && evidence.authorNames.length > 0 && (
              <Box sx={{ mt: 0.5, '& bdi': { overflowWrap: 'anywhere' } }}>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {t('names')}:{' '}
                </Box>
                {evidence.authorNames.map((name, at) => (
                  <span key={name}>
                    {at > 0 && ', '}
                    <bdi>{name}</bdi>
                  </span>
                ))}
              </Box>
            )}
            {evidence?.knownToUs && (
              <Box sx={{ mt: 0.5, color: 'primary.main', fontWeight: 600 }}>{t('knownText')}</Box>
            )}
            <Button
              variant="text"
              onClick={() => queue.set({ panel: 'author' })}
              sx={{ ml: -1, color: 'primary.main' }}
            >
              {t('everything')}
            </Button>
          </Section>
          <Section title={t('thread')}>
            {comment.parentId ? t('answer') : t('topLevel')}
            {evidence &&
              `, ${t('visible', { smart_count: evidence.visibleInThread, count: capped(evidence.visibleInThread) })}`}
          </Section>
          <EvidenceHistory evidence={evidence} />
        </>
      )}
      {tabs && (
        <Section title={t('today')}>
          <Fact name={t('decided')} to={rowsUrl('comments', tabs.decidedByMeTodayFilter)}>
            {number(tabs.decidedByMeToday)}
          </Fact>
          {tabs.medianSecondsToday !== null && (
            <Fact name={t('median')} title={t('medianTitle')}>
              {t('seconds', { seconds: tabs.medianSecondsToday.toFixed(1) })}
            </Fact>
          )}
          {tabs.oldestPendingAt && (
            <Fact name={t('oldest')}>
              <Time at={tabs.oldestPendingAt} short />
            </Fact>
          )}
        </Section>
      )}
    </Box>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 2.25 }}>
      <Box
        component="h3"
        sx={{ m: 0, mb: 0.5, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {title}
      </Box>
      {children}
    </Box>
  );
}

interface FactProps {
  name: string;
  title?: string;
  /** The page with the rows that it counts. */
  to?: string;
  children: ReactNode;
}

function Fact({ name, title, to, children }: FactProps) {
  const line = { display: 'flex', justifyContent: 'space-between', gap: 1, minHeight: 22 } as const;
  const said = (
    <>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {name}{' '}
      </Box>
      <Box component="span" className="said" sx={{ fontWeight: 600, textAlign: 'end' }}>
        {children}
      </Box>
    </>
  );
  if (!to)
    return (
      <Box title={title} sx={line}>
        {said}
      </Box>
    );
  return (
    <Box
      component={Link}
      to={to}
      title={title}
      sx={{
        ...line,
        alignItems: 'center',
        minHeight: 24,
        textDecoration: 'none',
        '& .said': { color: 'primary.main' },
        '&:hover .said': { textDecoration: 'underline' },
        '@media (pointer: coarse)': { minHeight: 44 },
      }}
    >
      {said}
    </Box>
  );
}
