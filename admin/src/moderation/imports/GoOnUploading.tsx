import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { useMe } from '../../providers/me.js';
import { megabytes } from '../../common/bytes.js';
import { DropZone } from '../../common/DropZone.js';
import type { Import } from './imports.graphql.js';
import { UploadPanel } from './UploadPanel.js';
import { useUpload } from './useUpload.js';

/** An upload that a closed tab interrupted: the same file again, and it goes on where it stopped. */
export function GoOnUploading({ batch, onArrived }: { batch: Import; onArrived: () => void }) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const upload = useUpload(onArrived);
  const [wrong, setWrong] = useState(false);
  if (upload.state) return <UploadPanel upload={upload} />;
  const take = (file: File) => {
    const isSame = file.name === batch.fileName && file.size === batch.bytes;
    setWrong(!isSame);
    if (isSame) upload.begin(file, batch);
  };
  return (
    <>
      <DropZone
        name={translate('desk.imports.file')}
        choose={translate('desk.imports.choose')}
        accept=".xml,text/xml,application/xml"
        label={translate('desk.imports.goOn', {
          sent: megabytes(batch.bytesReceived, locale),
          total: megabytes(batch.bytes, locale),
        })}
        onFile={take}
      />
      {wrong && (
        <Alert severity="error" role="alert" sx={{ maxWidth: 760 }}>
          {translate('desk.imports.otherFile', { name: batch.fileName })}
        </Alert>
      )}
    </>
  );
}
