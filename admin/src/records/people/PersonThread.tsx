import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { Time } from '../../common/Time.js';
import type { PersonRecord } from './people.graphql.js';

interface PersonThreadProps {
  /** The oldest first. */
  records: readonly PersonRecord[];
  /** The id of the record whose page this is. */
  here: string;
  /** A link was followed. */
  follow: () => void;
}

/** What one person had to do with us, from the first comment to the engagement. */
export function PersonThread({ records, here, follow }: PersonThreadProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 2, width: 420, maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box' }}>
      <Typography variant="h2">{translate('desk.people.title')}</Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 1 }}>
        {records.map(({ link: { type, id, list, label }, at, state }) => (
          <Box component="li" key={id} aria-current={id === here ? 'page' : undefined}>
            {id === here ? (
              <Box component="span" dir="auto" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {label}
              </Box>
            ) : (
              <Link
                component={RouterLink}
                to={`/${list}/${id}`}
                onClick={follow}
                dir="auto"
                sx={{ overflowWrap: 'anywhere', ...LINE_TARGET }}
              >
                {label}
              </Link>
            )}
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {translate(`desk.people.type.${type}`, { _: type })}
              {state && `, ${translate(`desk.${list}.status.${state}`, { _: state })}`}
              {' · '}
              <Time at={at} />
              {id === here && ` · ${translate('desk.people.here')}`}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
