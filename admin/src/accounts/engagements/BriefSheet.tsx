import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { dayIn } from '../../common/calendar.js';
import { Day } from '../../common/Day.js';
import { moneyText } from '../../common/money.js';
import { numberText } from '../../common/number.js';
import { useMe } from '../../providers/me.js';
import type { Engagement } from './engagements.graphql.js';

/** An A4 page in CSS pixels; a hair lower, lest a rounded line begins a second one. */
export const SHEET = { width: 794, height: 1122 };
const SIZES = [15, 14, 13, 12, 11, 10, 9];
const INK = '#16191f';
const MUTE = '#5b6472';
const LINE = '#d8dce2';

/**
 * What a client reads of an engagement on one sheet of paper, light on every theme: only facts that are theirs, and none of
 * what we bill, pay or note. A long text is set smaller; one that does not fit even so is cut, and `onCut` told.
 */
export function BriefSheet({
  engagement: e,
  onCut,
}: {
  engagement: Engagement;
  onCut: (isCut: boolean) => void;
}) {
  const translate = useTranslate();
  const me = useMe();
  const t = (key: string, args?: object) => translate(`desk.engagements.${key}`, args);
  const label = (field: string) => translate(`resources.engagements.fields.${field}`);
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = sheet.current!;
    const overflows = (size: number) => {
      element.style.fontSize = `${size}px`;
      return element.scrollHeight > element.clientHeight;
    };
    onCut(SIZES.every(overflows));
  });
  const band = [e.salaryMin, e.salaryMax].flatMap((amount) =>
    amount !== null && e.currency ? [moneyText(amount, e.currency, me?.locale)] : [],
  );
  const facts: [string, ReactNode][] = [
    [label('openings'), e.type !== 'SPRINT' && e.openings],
    [label('workMode'), [e.workMode && t(`workMode.${e.workMode}`), e.location].filter(Boolean).join(', ')],
    [label('targetStart'), e.targetStart && <Day on={e.targetStart} />],
    [label('daysPerWeek'), e.daysPerWeek && numberText(e.daysPerWeek, me?.locale)],
    [label('minimumWeeks'), e.minimumWeeks],
    [label('startsOn'), e.startsOn && <Day on={e.startsOn} />],
    [label('endsOn'), e.endsOn && <Day on={e.endsOn} />],
    [label('kickoffOn'), e.kickoffOn && <Day on={e.kickoffOn} />],
    [label('readoutOn'), e.readoutOn && <Day on={e.readoutOn} />],
    [t('brief.salary'), band.join(' – ')],
    [t('brief.submittalDue'), e.submittalDue && <Day on={e.submittalDue} />],
    [t('brief.feedbackDays'), e.feedbackDays && t('days', { smart_count: e.feedbackDays })],
  ];
  return (
    <Box
      ref={sheet}
      component="article"
      data-brief
      sx={{
        boxSizing: 'border-box',
        width: SHEET.width,
        height: SHEET.height,
        overflow: 'hidden',
        px: '64px',
        py: '60px',
        bgcolor: '#fff',
        color: INK,
        border: `1px solid ${LINE}`,
        lineHeight: 1.5,
        display: 'flex',
        flexDirection: 'column',
        overflowWrap: 'anywhere',
        '@media print': { border: 0 },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', color: MUTE, fontSize: '0.85em' }}>
        <span>
          {e.code} · {t(`type.${e.type}`)}
        </span>
        <span>
          {t('brief.asOf')} <Day on={dayIn(me?.timeZone)} />
        </span>
      </Box>
      <Box
        component="h1"
        dir="auto"
        sx={{ m: 0, mt: '28px', fontSize: '2em', lineHeight: 1.2, fontWeight: 650 }}
      >
        {e.title}
      </Box>
      <Box sx={{ mt: '8px', color: MUTE, fontSize: '1.07em' }}>
        {t('brief.for')} <bdi>{e.company?.name}</bdi>
        {e.contact && (
          <>
            , <bdi>{e.contact.name}</bdi>
          </>
        )}
      </Box>
      {e.about && (
        <Part title={t('brief.role')}>
          <Box dir="auto" sx={{ whiteSpace: 'pre-line' }}>
            {e.about}
          </Box>
        </Part>
      )}
      {(e.mustHave.length > 0 || e.niceToHave.length > 0) && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '40px' }}>
          {e.mustHave.length > 0 && (
            <Part title={t('brief.must')}>
              <List items={e.mustHave} />
            </Part>
          )}
          {e.niceToHave.length > 0 && (
            <Part title={t('brief.nice')}>
              <List items={e.niceToHave} />
            </Part>
          )}
        </Box>
      )}
      <Part title={t('brief.facts')}>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '40px', rowGap: '8px' }}
        >
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <Box
                key={name}
                sx={{
                  display: 'flex',
                  justifyContent: 'space-between',
                  gap: '12px',
                  borderBottom: `1px solid ${LINE}`,
                  pb: '4px',
                }}
              >
                <Box component="dt" sx={{ color: MUTE }}>
                  {name}
                </Box>
                <Box component="dd" dir="auto" sx={{ m: 0, fontWeight: 550, textAlign: 'end' }}>
                  {value}
                </Box>
              </Box>
            ))}
        </Box>
      </Part>
      {e.deliverables.length > 0 && (
        <Part title={t('brief.receive')}>
          <List
            items={e.deliverables.map(({ title, dueOn }) => (
              <>
                <bdi>{title}</bdi>
                {dueOn && (
                  <Box component="span" sx={{ color: MUTE }}>
                    {', '}
                    {t('brief.until')} <Day on={dueOn} />
                  </Box>
                )}
              </>
            ))}
          />
        </Part>
      )}
      <Box sx={{ flex: 1, minHeight: '24px' }} />
      <Box
        sx={{
          borderTop: `2px solid ${INK}`,
          pt: '12px',
          display: 'flex',
          columnGap: '40px',
          rowGap: '6px',
          flexWrap: 'wrap',
        }}
      >
        <Box sx={{ color: MUTE, flexBasis: '100%', fontSize: '0.85em' }}>{t('brief.people')}</Box>
        <Person role={label('accountManagerId')} name={e.accountManager.name} />
        {e.leadRecruiter && <Person role={label('leadRecruiterId')} name={e.leadRecruiter.name} />}
      </Box>
    </Box>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mt: '1.9em' }}>
    <Box component="h2" sx={{ m: 0, mb: '0.5em', fontSize: '1em', fontWeight: 650, color: '#2f5bd0' }}>
      {title}
    </Box>
    {children}
  </Box>
);

const List = ({ items }: { items: readonly ReactNode[] }) => (
  <Box component="ul" sx={{ m: 0, pl: '1.2em' }}>
    {items.map((item, nth) => (
      <li key={nth} dir="auto">
        {item}
      </li>
    ))}
  </Box>
);

const Person = ({ role, name }: { role: string; name: string }) => (
  <Box>
    <Box dir="auto" sx={{ fontWeight: 650 }}>
      {name}
    </Box>
    <Box sx={{ color: MUTE, fontSize: '0.85em' }}>{role}</Box>
  </Box>
);
