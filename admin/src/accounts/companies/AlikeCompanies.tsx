import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { graphql } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';

const ALIKE = graphql(`
  query AlikeCompanies($companyName: ShortText, $website: ShortText) {
    clientMatch(companyName: $companyName, website: $website) {
      company {
        id
        name
      }
      alike {
        id
        name
        domain
      }
    }
  }
`);

/** Points out, while a company is written, those that may be the same. */
export function AlikeCompanies() {
  const translate = useTranslate();
  const [name, domain] = useWatch({ name: ['name', 'domain'] }) as (string | null | undefined)[];
  const companyName = useDeferredValue(name?.trim() ?? '');
  const website = useDeferredValue(domain?.trim() ?? '');
  const { data } = useQuery({
    queryKey: ['clientMatch', companyName, website],
    queryFn: async ({ signal }) => (await send(ALIKE, { companyName, website }, { signal })).clientMatch,
    enabled: companyName.length > 2 || website.length > 3,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  const found = [...(data?.company ? [{ ...data.company, domain: website }] : []), ...(data?.alike ?? [])];
  return (
    <div role="status">
      {found.length > 0 && (
        <Alert severity="info" sx={{ mb: 2, maxWidth: 760 }}>
          {translate('desk.companies.alike', { smart_count: found.length })}{' '}
          {found.map(({ id, name: called, domain: at }, n) => (
            <span key={id}>
              {n > 0 && ', '}
              <Link to={`/companies/${id}`} target="_blank" rel="noopener">
                <bdi>{called}</bdi>
              </Link>
              {at && (
                <>
                  {' '}
                  (<bdi>{at}</bdi>)
                </>
              )}
            </span>
          ))}
        </Alert>
      )}
    </div>
  );
}
