import { useMemo } from 'react';
import { countries } from '../../common/countries.js';
import type { ListFilter } from '../../common/list/filters.js';
import { useMe } from '../../providers/me.js';
import { useTagFilter } from '../../records/tags/useTags.js';
import { SIZES, STATUSES } from './companyChoices.js';
import { useAccountManagers } from './useAccountManagers.js';

export function useCompanyFilters(): ListFilter[] {
  const managers = useAccountManagers();
  const locale = useMe()?.locale;
  const tag = useTagFilter();
  const everywhere = useMemo(() => countries(locale), [locale]);
  return [
    {
      source: 'status',
      label: 'resources.companies.fields.status',
      kind: 'choice',
      choices: STATUSES.map((id) => ({ id, label: `desk.companies.${id}` })),
    },
    {
      source: 'accountManagerId',
      label: 'resources.companies.fields.accountManagerId',
      kind: 'option',
      options: managers,
    },
    {
      source: 'size',
      label: 'resources.companies.fields.size',
      kind: 'choice',
      choices: SIZES.map((id) => ({ id, label: `desk.companies.${id}` })),
    },
    { source: 'industry', label: 'resources.companies.fields.industry', kind: 'text' },
    { source: 'country', label: 'resources.companies.fields.country', kind: 'option', options: everywhere },
    {
      source: 'offLimits',
      label: 'desk.companies.offLimits',
      kind: 'choice',
      choices: [
        { id: true, label: 'desk.companies.offLimitsNow' },
        { id: false, label: 'desk.companies.offLimitsNot' },
      ],
    },
    tag,
    {
      source: 'deleted',
      label: 'desk.companies.deleted',
      kind: 'choice',
      choices: [{ id: true, label: 'desk.companies.deletedOnly' }],
    },
  ];
}
