import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { PageHead } from '../../common/PageHead.js';
import { DropZone } from '../../common/DropZone.js';
import { UploadPanel } from './UploadPanel.js';
import { useUpload } from './useUpload.js';

export default function ImportCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const upload = useUpload((id) => void navigate(`/imports/${id}`, { replace: true }));
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
          <DropZone
            name={translate('desk.imports.file')}
            choose={translate('desk.imports.choose')}
            accept=".xml,text/xml,application/xml"
            label={translate('desk.imports.drop')}
            onFile={(file) => upload.begin(file)}
          />
        )}
      </Box>
    </>
  );
}
