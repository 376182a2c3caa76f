import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { Day } from '../../common/Day.js';
import { Fact, Facts } from '../../common/Facts.js';
import { Money } from '../../common/Money.js';
import { numberText, percentText } from '../../common/number.js';
import { useMe } from '../../providers/me.js';
import { type Term, TERMS } from './engagementChoices.js';
import type { Engagement } from './engagements.graphql.js';

const DAYS: readonly Term[] = ['guaranteeDays', 'prorateAfterDays', 'noticeDays'];
const WEEKS: readonly Term[] = ['minimumWeeks', 'weeks'];
const DATES: readonly Term[] = ['startsOn', 'endsOn', 'kickoffOn', 'readoutOn'];

/** The terms of its type, and what they make it worth, with the formula. */
export function EngagementTerms({ engagement }: { engagement: Engagement }) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const t = (key: string, args?: object) => translate(`desk.engagements.${key}`, args);
  const { currency, type } = engagement;
  const shown = (term: Term): ReactNode => {
    const value = engagement[term];
    if (value === null || value === undefined) return null;
    if (term === 'feeModel') return t(`feeModel.${value}`);
    if (term === 'feePercent') return percentText(Number(value), locale);
    if (term === 'daysPerWeek') return numberText(Number(value), locale);
    if (DAYS.includes(term)) return t('days', { smart_count: Number(value) });
    if (WEEKS.includes(term)) return t('weeks', { smart_count: Number(value) });
    if (DATES.includes(term)) return <Day on={String(value)} />;
    return <Money amount={Number(value)} currency={currency} />;
  };
  const terms = TERMS[type].map((term) => ({ term, said: shown(term) }));
  return (
    <>
      {terms.every(({ said }) => said === null) && <Box sx={{ color: 'text.secondary' }}>{t('noTerms')}</Box>}
      <Facts>
        {terms.map(({ term, said }) => (
          <Fact key={term} source={term}>
            {said}
          </Fact>
        ))}
        {'value' in engagement && (
          <Fact source="value" wide>
            {engagement.value === null || engagement.value === undefined ? (
              t('noValue')
            ) : (
              <>
                <strong>
                  <Money amount={engagement.value} currency={currency} />
                </strong>{' '}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                  {t(`formula.${formulaOf(engagement)}`)}
                </Box>
              </>
            )}
          </Fact>
        )}
      </Facts>
    </>
  );
}

const formulaOf = ({ type, feeModel, budgetCap }: Engagement): string =>
  type === 'DIRECT_HIRE' && feeModel === 'FLAT'
    ? 'FLAT'
    : type === 'PROJECT' && budgetCap !== null
      ? 'BUDGET'
      : type;
