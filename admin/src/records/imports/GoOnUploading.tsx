import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { megabytes } from '../../common/bytes.js';
import { useMe } from '../../providers/me.js';
import { FileDrop, type FileWanted } from './FileDrop.js';
import { UploadPanel } from './UploadPanel.js';
import { type UploadVerbs, useUpload } from './useUpload.js';

interface GoOnUploadingProps {
  batch: { id: string; fileName: string; bytes: number; bytesReceived: number };
  verbs: UploadVerbs;
  wanted: FileWanted;
  onArrived: () => void;
}

/** An upload that a closed tab interrupted: the same file again, and it goes on where it stopped. */
export function GoOnUploading({ batch, verbs, wanted, onArrived }: GoOnUploadingProps) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const upload = useUpload(verbs, onArrived);
  const [wrong, setWrong] = useState(false);
  if (upload.state) return <UploadPanel upload={upload} />;
  const take = (file: File) => {
    const isSame = file.name === batch.fileName && file.size === batch.bytes;
    setWrong(!isSame);
    if (isSame) upload.begin(file, batch.id);
  };
  return (
    <>
      <FileDrop
        label={translate('desk.imports.goOn', {
          sent: megabytes(batch.bytesReceived, locale),
          total: megabytes(batch.bytes, locale),
        })}
        wanted={wanted}
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
