import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { useOfferUndo } from '../../common/undo.js';
import { refusalOf } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import { Choose } from './Choose.js';
import { MERGE, PART, PREVIEW, type Preview } from './merges.graphql.js';
import type { MergeRoom } from './mergeRoom.js';

interface MergeDialogProps {
  room: MergeRoom;
  /** The one that is kept, to begin with, and the other. */
  ids: readonly [string, string];
  close: () => void;
}

/** Two records side by side: which is kept, what it takes over where they differ, and what goes over with the other. */
export function MergeDialog({ room, ids, close }: MergeDialogProps) {
  const translate = useTranslate();
  const [isSwapped, setSwapped] = useState(false);
  const [keptId, mergedId] = isSwapped ? [ids[1], ids[0]] : ids;
  const { data, error, refetch } = useQuery({
    queryKey: ['mergePreview', room.type, keptId, mergedId],
    queryFn: async ({ signal }) =>
      (await send(PREVIEW, { type: room.type, keptId, mergedId }, { signal })).mergePreview,
    gcTime: 0,
  });
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="merge-title">
      <DialogTitle id="merge-title">{translate(`desk.merges.title.${room.type}`)}</DialogTitle>
      {data ? (
        <Preparing
          // What was chosen was chosen of this one.
          key={data.kept.id}
          room={room}
          preview={data}
          swap={() => setSwapped(!isSwapped)}
          again={() => void refetch()}
          close={close}
        />
      ) : (
        <DialogContent>
          {error ? <QueryError error={error} again={() => void refetch()} /> : <LoadingSoon rows={5} />}
        </DialogContent>
      )}
    </Dialog>
  );
}

interface PreparingProps {
  room: MergeRoom;
  preview: Preview;
  swap: () => void;
  again: () => void;
  close: () => void;
}

function Preparing({ room, preview, swap, again, close }: PreparingProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const [taken, setTaken] = useState<Record<string, boolean>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { kept, merged, choices } = preview;
  const takes = (key: string) =>
    taken[key] ?? choices.find((choice) => choice.key === key)?.keptIsEmpty ?? false;
  const merge = async () => {
    setBusy(true);
    try {
      const { mergeRecords } = await send(MERGE, {
        type: room.type,
        kept: { id: kept.id, expectedVersion: kept.version },
        merged: { id: merged.id, expectedVersion: merged.version },
        take: choices.map(({ key }) => key).filter(takes),
      });
      close();
      void navigate(`/${room.resource}/${kept.id}`);
      refresh();
      offerUndo(
        translate('desk.merges.merged'),
        () => send(PART, { id: mergeRecords.id }),
        'desk.merges.parted',
      );
    } catch (refused) {
      setError(refused as Error);
      setBusy(false);
      if (refusalOf(refused).code === 'CONFLICT') again();
    }
  };
  const fields = refusalOf(error).fields ?? [];
  return (
    <>
      <DialogContent>
        <Choose
          room={room}
          preview={preview}
          takes={takes}
          take={(key, other) => setTaken({ ...taken, [key]: other })}
          swap={swap}
          wrong={(field) => fields.find((wrong) => wrong.field === field)?.message}
        />
        {error && (
          <div role="alert" style={{ marginTop: 16 }}>
            {error.message}
          </div>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void merge()}>
          {translate('desk.merges.merge')}
        </Button>
      </DialogActions>
    </>
  );
}
