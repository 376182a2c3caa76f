import { graphql, type ResultOf } from '../providers/graphql.js';
import { i18nProvider } from '../providers/i18nProvider.js';

export const AUDIT_ENTRIES = graphql(`
  query AuditEntries($filter: AuditFilter, $sort: AuditSort, $page: PageInput) {
    auditEntries(filter: $filter, sort: $sort, page: $page) {
      items {
        id
        at
        action
        by {
          id
          name
        }
        actorName
        subjectType
        subjectId
        subjectLabel
        changes
        requestId
      }
      totalCount
      totalIsExact
      endCursor
    }
  }
`);
export type AuditEntry = ResultOf<typeof AUDIT_ENTRIES>['auditEntries']['items'][number];

/** Field by field, as the API keeps it: [before, after]. */
export function changesOf({
  changes,
}: Pick<AuditEntry, 'changes'>): { field: string; before: unknown; after: unknown }[] {
  if (typeof changes !== 'object' || changes === null) return [];
  return Object.entries(changes).map(([field, pair]) => {
    const [before, after] = Array.isArray(pair) ? (pair as unknown[]) : [undefined, pair];
    return { field, before, after };
  });
}

/**
 * A key of the API as people say it: "user.signed-in" is "User signed in", "closeAfterDays" is "Close after days". A language
 * whose words are others has them under `desk.said`.
 */
export function saidAs(key: string): string {
  const words = key
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[._-]/g, ' ')
    .toLowerCase();
  return i18nProvider.translate(`desk.said.${key}`, { _: words.charAt(0).toUpperCase() + words.slice(1) });
}
