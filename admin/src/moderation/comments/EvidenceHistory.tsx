import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Time } from '../../common/Time.js';
import type { Evidence } from './comments.graphql.js';
import { Difference } from './Difference.js';
import { Section } from './EvidencePane.js';

/** Every decision on this comment, newest first, and every edit with what it changed. */
export function EvidenceHistory({ evidence }: { evidence: Evidence | undefined }) {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.comments.evidence.${key}`);
  if (!evidence) return null;
  const list = { listStyle: 'none', m: 0, p: 0, '& > li + li': { mt: 0.75 } } as const;
  return (
    <>
      <Section title={t('history')}>
        {evidence.decisions.length === 0 && t('noHistory')}
        <Box component="ul" sx={list}>
          {evidence.decisions.map(({ id, at, actor, by, action, reason, note, undone }) => (
            <li key={id}>
              <Box component="span" sx={{ textDecoration: undone ? 'line-through' : 'none' }}>
                {translate(`desk.comments.outcome.${action}`, {
                  _: translate(`desk.comments.evidence.actions.${action}`, { _: action }),
                })}
              </Box>{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                · <bdi>{by?.name ?? t(`by.${actor}`)}</bdi> · <Time at={at} />
                {reason && ` · ${translate(`desk.comments.reason.${reason}`)}`}
                {undone && ` · ${t('undone')}`}
              </Box>
              {note && (
                <Box dir="auto" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                  “{note}”
                </Box>
              )}
            </li>
          ))}
        </Box>
      </Section>
      {evidence.edits.length > 0 && (
        <Section title={t('edits')}>
          <Box component="ul" sx={list}>
            {evidence.edits.map(({ id, at, by, before, after }) => (
              <li key={id}>
                <Box sx={{ color: 'text.secondary' }}>
                  <bdi>{by?.name}</bdi> · <Time at={at} />
                </Box>
                <Difference before={before} after={after} />
              </li>
            ))}
          </Box>
        </Section>
      )}
    </>
  );
}
