import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { Panel } from '../../common/Panel.js';

export interface Share {
  key: string;
  name: string;
  count: number;
  color: string;
  /** Where its rows are. */
  to: string;
}

interface SharesProps {
  question: string;
  /** The answer in a few words. */
  answer: string;
  /** How it is counted. */
  definition: string;
  shares: readonly Share[];
}

/** One question, its answer, and the parts that it is made of as a bar; every number opens its rows. */
export function Shares({ question, answer, definition, shares }: SharesProps) {
  return (
    <Panel title={question}>
      <Box sx={{ fontSize: '1.25rem', fontWeight: 600, mb: 1.5 }}>{answer}</Box>
      {/* The list below says the same. */}
      <Box aria-hidden sx={{ display: 'flex', height: 12, borderRadius: 1, overflow: 'hidden', gap: '2px' }}>
        {shares
          .filter(({ count }) => count > 0)
          .map(({ key, count, color }) => (
            <Box key={key} sx={{ flex: count, minWidth: 3, bgcolor: color }} />
          ))}
      </Box>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          mt: 1.5,
          p: 0,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          rowGap: 0.5,
        }}
      >
        {shares.map(({ key, name, count, color, to }) => (
          <Box
            component="li"
            key={key}
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, '& a': LINE_TARGET }}
          >
            <Box
              component="span"
              aria-hidden
              sx={{ width: 10, height: 10, borderRadius: '3px', bgcolor: color }}
            />
            <Link component={RouterLink} to={to}>
              {count} {name}
            </Link>
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>{definition}</Box>
    </Panel>
  );
}
