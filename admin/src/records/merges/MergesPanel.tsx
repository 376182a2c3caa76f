import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { Panel } from '../../common/Panel.js';
import { Time } from '../../common/Time.js';
import { useMay } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { MergeDialog } from './MergeDialog.js';
import { ALIKE, PART } from './merges.graphql.js';
import type { MergeRoom } from './mergeRoom.js';

/** What may be the same as a record, and what was merged into it. Where there is neither, nothing. */
export function MergesPanel({ room, id }: { room: MergeRoom; id: string }) {
  const translate = useTranslate();
  const mayMerge = useMay('mergeRecords');
  const [other, setOther] = useState<string>();
  const part = usePart(room);
  const { data } = useQuery({
    queryKey: ['alikeRecords', room.type, id],
    queryFn: ({ signal }) => send(ALIKE, { of: { type: room.type, id } }, { signal }),
    enabled: mayMerge,
  });
  if (!data || data.alikeRecords.length + data.merges.length === 0) return null;
  return (
    <Panel title={translate('desk.merges.alike')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.alikeRecords.map(({ id: alikeId, label, detail, reasons }) => (
          <Line
            key={alikeId}
            name={
              <Link to={`/${room.resource}/${alikeId}`}>
                <bdi>{label}</bdi>
              </Link>
            }
            detail={
              <>
                {detail && <bdi>{detail} · </bdi>}
                {reasons.map((reason) => translate(`desk.merges.by.${reason}`)).join(', ')}
              </>
            }
          >
            <Button
              variant="text"
              aria-label={translate('desk.merges.mergeWith', { name: label })}
              onClick={() => setOther(alikeId)}
            >
              {translate('desk.merges.mergeAsk')}
            </Button>
          </Line>
        ))}
        {data.merges.map(({ id: mergeId, label, at, by }) => (
          <Line
            key={mergeId}
            name={<bdi>{label}</bdi>}
            detail={
              <>
                {translate('desk.merges.mergedBy', { name: by?.name ?? translate('desk.common.system') })}{' '}
                <Time at={at} />
              </>
            }
          >
            <Button
              variant="text"
              aria-label={translate('desk.merges.partFrom', { name: label })}
              onClick={() => void part(mergeId)}
            >
              {translate('desk.merges.part')}
            </Button>
          </Line>
        ))}
      </Box>
      {other && <MergeDialog room={room} ids={[id, other]} close={() => setOther(undefined)} />}
    </Panel>
  );
}

/** Makes two of one again, and says what was not put back. */
function usePart({ resource }: MergeRoom): (id: string) => Promise<void> {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  return async (id) => {
    try {
      const { left } = (await send(PART, { id })).undoMerge;
      const fields = left.map((field) => translate(`resources.${resource}.fields.${field}`)).join(', ');
      notify(left.length ? 'desk.merges.partedBut' : 'desk.merges.parted', {
        type: 'success',
        messageArgs: { fields },
      });
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      refresh();
    }
  };
}

interface LineProps {
  name: React.ReactNode;
  detail: React.ReactNode;
  children: React.ReactNode;
}

const Line = ({ name, detail, children }: LineProps) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      alignItems: 'center',
      gap: 1,
      py: 0.75,
      borderTop: 1,
      borderColor: 'divider',
      '&:first-of-type': { borderTop: 0 },
    }}
  >
    <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', '& a': LINE_TARGET }}>
      {name}
      <Box dir="auto" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {detail}
      </Box>
    </Box>
    {children}
  </Box>
);
