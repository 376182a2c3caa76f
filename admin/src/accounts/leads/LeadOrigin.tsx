import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { Panel } from '../../common/Panel.js';
import { Time } from '../../common/Time.js';
import { send } from '../../providers/request.js';
import { type Lead, LEAD_ORIGIN, type LeadOrigin as Origin } from './leads.graphql.js';

type Touch = NonNullable<Origin['firstTouch']>;
const PARTS = [
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmTerm',
  'utmContent',
  'referrer',
  'landingPage',
] as const;

/** What was sent, word for word, how they came, and to what they said yes. */
export function LeadOrigin({ lead }: { lead: Lead }) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.leads.${key}`, args);
  const { data } = useQuery({
    queryKey: ['leads', 'origin', lead.id],
    queryFn: async ({ signal }) =>
      (await send(LEAD_ORIGIN, { ids: [lead.id] }, { signal })).leads.items[0] ?? null,
  });
  return (
    <>
      {lead.quarantineReasons.length > 0 && (
        <Panel title={t('quarantined')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {lead.quarantineReasons.map((reason) => (
              <li key={reason}>{translate(`desk.leads.quarantineReason.${reason}`, { _: reason })}</li>
            ))}
          </Box>
        </Panel>
      )}
      <Panel title={t('sent')}>
        {data?.submission ? (
          <>
            <Quiet>{t('sentText')}</Quiet>
            <Facts
              rows={Object.entries(data.submission.fields as Record<string, unknown>).map(
                ([field, value]) => [field, typeof value === 'string' ? value : JSON.stringify(value)],
              )}
            />
          </>
        ) : (
          data && <Quiet>{t('sentNothing', { source: t(`source.${lead.source}`) })}</Quiet>
        )}
      </Panel>
      {data && (
        <Panel title={t('came')}>
          {lead.sourceArticle && <Facts rows={[[t('article'), lead.sourceArticle.title]]} />}
          {data.firstTouch && <TouchFacts title={t('firstTouch')} touch={data.firstTouch} />}
          {data.lastTouch && <TouchFacts title={t('lastTouch')} touch={data.lastTouch} />}
          {!data.firstTouch && !data.lastTouch && <Quiet>{t('noTouch')}</Quiet>}
          <Box sx={{ mt: 1.5, fontWeight: 600, fontSize: '0.8125rem' }}>{t('consent')}</Box>
          {data.consent ? (
            <Box dir="auto" sx={{ fontSize: '0.8125rem' }}>
              {t('consentText', { ...data.consent })} {data.consent.at && <Time at={data.consent.at} />}
            </Box>
          ) : (
            <Quiet>{t('noConsent')}</Quiet>
          )}
        </Panel>
      )}
    </>
  );
}

function TouchFacts({ title, touch }: { title: string; touch: Touch }) {
  const translate = useTranslate();
  const rows = PARTS.flatMap((part): [string, string][] =>
    touch[part] ? [[translate(`desk.leads.touch.${part}`), touch[part]]] : [],
  );
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.8125rem' }}>
        {title} {touch.at && <Time at={touch.at} />}
      </Box>
      <Facts rows={rows} />
    </Box>
  );
}

export function Quiet({ children }: { children: ReactNode }) {
  return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{children}</Box>;
}

function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(72px, auto) 1fr',
        columnGap: 2,
        rowGap: 0.5,
        fontSize: '0.8125rem',
        '& dt': { color: 'text.secondary', overflowWrap: 'anywhere' },
        '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
      }}
    >
      {rows.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </Box>
      ))}
    </Box>
  );
}
