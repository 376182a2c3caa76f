import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { PageHead } from '../../common/PageHead.js';
import { FileDrop } from '../../records/imports/FileDrop.js';
import { UploadPanel } from '../../records/imports/UploadPanel.js';
import { useUpload } from '../../records/imports/useUpload.js';
import { EXPORT, importUpload } from './imports.graphql.js';

export default function ImportCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const upload = useUpload(importUpload, (id) => void navigate(`/imports/${id}`, { replace: true }));
  return (
    <>
      <PageHead title={translate('desk.imports.start')} />
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 4 }}>
        <Box component="p" sx={{ mt: 0, maxWidth: 760, color: 'text.secondary' }}>
          {translate('desk.imports.startText')}
        </Box>
        {upload.state ? (
          <UploadPanel upload={upload} />
        ) : (
          <FileDrop
            label={translate('desk.imports.drop')}
            wanted={EXPORT}
            onFile={(file) => upload.begin(file)}
          />
        )}
      </Box>
    </>
  );
}
