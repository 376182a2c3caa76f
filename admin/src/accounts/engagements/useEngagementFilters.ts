import type { ListFilter } from '../../common/list/filters.js';
import { useTagFilter } from '../../records/tags/useTags.js';
import { useAccountManagers } from '../companies/useAccountManagers.js';
import { PRIORITIES, TYPES } from './engagementChoices.js';
import { useRecruiters } from './useRecruiters.js';

const field = (name: string) => `resources.engagements.fields.${name}`;
const filter = (name: string) => `desk.engagements.filter.${name}`;
const choices = (of: string, ids: readonly string[]) =>
  ids.map((id) => ({ id, label: `desk.engagements.${of}.${id}` }));
const yesNo = [
  { id: true, label: filter('yes') },
  { id: false, label: filter('no') },
];

export function useEngagementFilters(): ListFilter[] {
  const managers = useAccountManagers();
  const tag = useTagFilter();
  const recruiters = useRecruiters();
  return [
    { source: 'type', label: field('type'), kind: 'choice', choices: choices('type', TYPES) },
    {
      source: 'priority',
      label: field('priority'),
      kind: 'choice',
      choices: choices('priority', PRIORITIES),
    },
    { source: 'accountManagerId', label: field('accountManagerId'), kind: 'option', options: managers },
    { source: 'leadRecruiterId', label: field('leadRecruiterId'), kind: 'option', options: recruiters },
    { source: 'skill', label: filter('skill'), kind: 'text' },
    { source: 'currency', label: field('currency'), kind: 'text' },
    { source: 'beginsFrom', label: filter('beginsFrom'), kind: 'day' },
    { source: 'beginsBefore', label: filter('beginsBefore'), kind: 'day' },
    { source: 'dated', label: filter('dated'), kind: 'choice', choices: yesNo },
    { source: 'reviewUntil', label: filter('reviewUntil'), kind: 'day' },
    { source: 'confidential', label: field('confidential'), kind: 'choice', choices: yesNo },
    tag,
    {
      source: 'deleted',
      label: filter('deleted'),
      kind: 'choice',
      choices: [{ id: true, label: filter('yes') }],
    },
  ];
}
