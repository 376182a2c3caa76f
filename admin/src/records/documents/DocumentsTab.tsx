import CloseIcon from '@mui/icons-material/Close';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { megabytes } from '../../common/bytes.js';
import { DropZone } from '../../common/DropZone.js';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { Progress } from '../../common/Progress.js';
import { QueryError } from '../../common/QueryError.js';
import { Time } from '../../common/Time.js';
import { useOfferUndo, useUndoKey } from '../../common/undo.js';
import { useMe } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';
import { DELETE, type Document, documentUrl, LIST, RESTORE } from './documents.graphql.js';
import { type Upload, useUploads } from './useUploads.js';

/** The files of a record: to add, to have, to take away. */
export function DocumentsTab({ of }: { of: RecordRef }) {
  const translate = useTranslate();
  useUndoKey();
  const { uploads, begin } = useUploads(of);
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', of.type, of.id],
    queryFn: async ({ signal }) =>
      (await send(LIST, { of: { type: of.type, id: of.id } }, { signal })).documents,
  });
  const t = (key: string) => translate(`desk.documents.${key}`);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <DropZone multiple label={t('drop')} name={t('name')} choose={t('choose')} onFile={begin} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}>
        {uploads.map((upload) => (
          <OnItsWay key={upload.key} upload={upload} />
        ))}
        {data?.map((document) => (
          <Line key={document.id} document={document} />
        ))}
      </Box>
      {error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data ? (
        <LoadingSoon rows={3} />
      ) : (
        data.length + uploads.length === 0 && <p>{t('empty')}</p>
      )}
    </Box>
  );
}

function OnItsWay({ upload: { name, share, error, dismiss } }: { upload: Upload }) {
  const translate = useTranslate();
  return (
    <Row
      verb={
        <IconButton
          size="small"
          onClick={dismiss}
          aria-label={translate(error ? 'desk.documents.dismiss' : 'desk.documents.cancelOne', { name })}
        >
          <CloseIcon sx={{ fontSize: 18 }} />
        </IconButton>
      }
    >
      <bdi>{name}</bdi>
      {error ? (
        <Box role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
          {translate(error, { _: error })}
        </Box>
      ) : (
        <Progress label={translate('desk.documents.sending', { name })} share={share} />
      )}
    </Row>
  );
}

function Line({ document: { id, version, name, bytes, by, createdAt } }: { document: Document }) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const notify = useNotify();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const remove = async () => {
    try {
      const gone = (await send(DELETE, { id, expectedVersion: version })).deleteDocument;
      offerUndo(translate('desk.documents.deleted'), () =>
        send(RESTORE, { id, expectedVersion: gone.version }),
      );
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      refresh();
    }
  };
  return (
    <Row
      verb={
        <IconButton
          size="small"
          onClick={() => void remove()}
          aria-label={translate('desk.documents.deleteOne', { name })}
        >
          <DeleteIcon sx={{ fontSize: 18 }} />
        </IconButton>
      }
    >
      <a href={documentUrl(id)} download>
        <bdi>{name}</bdi>
      </a>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {megabytes(bytes, locale)}
        {by && (
          <>
            {' · '}
            <bdi>{by.name}</bdi>
          </>
        )}
        {' · '}
        <Time at={createdAt} />
      </Box>
    </Row>
  );
}

const Row = ({ verb, children }: { verb: ReactNode; children: ReactNode }) => (
  <Box
    component="li"
    sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1, borderTop: 1, borderColor: 'divider' }}
  >
    <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', '& a': LINE_TARGET }}>{children}</Box>
    {verb}
  </Box>
);
