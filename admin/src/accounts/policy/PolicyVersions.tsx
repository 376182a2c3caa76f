import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Time } from '../../common/Time.js';
import type { Policy } from './policy.graphql.js';

/** Every version that visitors were shown, the newest first: what somebody said yes to stands here word for word. */
export function PolicyVersions({ versions }: { versions: readonly Policy[] }) {
  const translate = useTranslate();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {versions.map(({ version, notice, sentence, createdAt, by }) => (
        <Box component="li" key={version} sx={{ overflowWrap: 'anywhere' }}>
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {translate('desk.policy.version', { version })}
            {' · '}
            <Time at={createdAt} />
            {by && (
              <>
                {' · '}
                <bdi>{by.name}</bdi>
              </>
            )}
          </Box>
          <Box dir="auto" sx={{ fontWeight: 600 }}>
            {sentence}
          </Box>
          <Box dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
            {notice}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
