import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useEffect, useRef, useState } from 'react';
import { useNumber } from '../../common/useNumber.js';
import { useMay } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { AUTHOR_COUNTS, type QueueComment } from './comments.graphql.js';
import { CREATE_BLOCK } from './verbs.graphql.js';
import { useRoom } from './queueContext.js';
import type { useQueueUrl, ViewFilter } from './useQueueUrl.js';

interface Way {
  key: 'email' | 'network' | 'domain';
  kind: 'EMAIL' | 'NETWORK' | 'DOMAIN';
  value: string;
  filter: ViewFilter;
}

/** By which this author can be found again: address, network, first domain linked or mailed from. */
function waysOf({ author, links }: QueueComment): Way[] {
  const domain = links[0]?.domain ?? author.email?.split('@')[1];
  const { network } = author;
  return [
    ...(author.email
      ? [{ key: 'email', kind: 'EMAIL', value: author.email, filter: { email: author.email } } as const]
      : []),
    ...(network ? [{ key: 'network', kind: 'NETWORK', value: network, filter: { network } } as const] : []),
    ...(domain ? [{ key: 'domain', kind: 'DOMAIN', value: domain, filter: { domain } } as const] : []),
  ];
}

/** Everything by this email, network or domain: how much, the way to it, and the way to stop it. */
export function AuthorPanel({
  comment,
  url,
}: {
  comment: QueueComment;
  url: ReturnType<typeof useQueueUrl>;
}) {
  const translate = useTranslate();
  const number = useNumber();
  const { queue } = useRoom();
  const mayBlock = useMay('createBlock');
  const ways = waysOf(comment);
  const [said, setSaid] = useState<Record<string, string>>({});
  const panel = useRef<HTMLElement>(null);
  const t = (key: string, values?: object) => translate(`desk.comments.author.${key}`, values);
  const countOf = ({ totalCount, totalIsExact }: { totalCount: number; totalIsExact: boolean }) =>
    t('count', { smart_count: totalCount, count: number(totalCount, totalIsExact) });
  const domain = ways.find(({ key }) => key === 'domain')?.value;
  const filterOf = (key: Way['key']) => ways.find((way) => way.key === key)?.filter ?? { ids: [] };
  const { data } = useQuery({
    queryKey: ['comments', 'author', comment.id],
    queryFn: ({ signal }) =>
      send(
        AUTHOR_COUNTS,
        {
          email: filterOf('email'),
          network: filterOf('network'),
          domain: filterOf('domain'),
          named: domain ?? '',
          hasDomain: domain !== undefined,
        },
        { signal },
      ),
  });
  // Nobody is blocked by one click together with everybody who has an address at the same provider.
  const mayBlockBy = ({ key }: Way) => mayBlock && (key !== 'domain' || data?.isFreeMail === false);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const block = async ({ key, kind, value }: Way) => {
    try {
      await send(CREATE_BLOCK, { input: { kind, value } });
      setSaid({ ...said, [key]: t('blocked') });
    } catch (error) {
      setSaid({ ...said, [key]: translate((error as Error).message, { _: (error as Error).message }) });
    }
  };
  return (
    <Box
      component="section"
      ref={panel}
      aria-label={t('title')}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 1.5 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 0.5 }}>
        <Box component="h3" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {t('title')}
        </Box>
        <Button variant="text" onClick={() => queue.set({ panel: null })}>
          {t('close')}
        </Button>
      </Box>
      {ways.map((way) => (
        <Box
          key={way.key}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            py: 0.75,
            borderTop: 1,
            borderColor: 'divider',
            fontSize: '0.8125rem',
          }}
        >
          <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
            <Box sx={{ color: 'text.secondary' }}>{t(way.key)}</Box>
            <Box component="bdi" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
              {way.value}
            </Box>
          </Box>
          <Box component="span">{data && countOf(data[way.key])}</Box>
          <Button onClick={() => url.show({ filter: way.filter })}>{t('open')}</Button>
          {mayBlockBy(way) && !said[way.key] && (
            <Button
              color="error"
              onClick={() => void block(way)}
              aria-label={t(`block${way.kind.charAt(0)}${way.kind.slice(1).toLowerCase()}`)}
            >
              {t('block')}
            </Button>
          )}
          {said[way.key] && (
            <Alert severity={said[way.key] === t('blocked') ? 'success' : 'error'} role="status">
              {said[way.key]}
            </Alert>
          )}
        </Box>
      ))}
    </Box>
  );
}
