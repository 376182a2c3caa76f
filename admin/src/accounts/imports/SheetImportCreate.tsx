import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router';
import { PageHead } from '../../common/PageHead.js';
import { FileDrop } from '../../records/imports/FileDrop.js';
import { UploadPanel } from '../../records/imports/UploadPanel.js';
import { useUpload } from '../../records/imports/useUpload.js';
import { SHEET_FILE, type SheetKind, sheetUpload } from './sheetImports.graphql.js';

const KINDS: SheetKind[] = ['LEADS', 'COMPANIES', 'CONTACTS'];

/** What the rows are, and the file. */
export default function SheetImportCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const kind = KINDS.find((one) => one === search.get('kind')) ?? 'LEADS';
  const upload = useUpload(
    sheetUpload(kind),
    (id) => void navigate(`/sheetImports/${id}`, { replace: true }),
  );
  return (
    <>
      <PageHead title={translate('desk.sheetImports.start')} />
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 4, display: 'grid', gap: 2, maxWidth: 760 }}>
        <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
          {translate('desk.sheetImports.startText')}
        </Box>
        {upload.state ? (
          <UploadPanel upload={upload} />
        ) : (
          <>
            <TextField
              select
              label={translate('desk.sheetImports.kind')}
              value={kind}
              onChange={(event) => setSearch({ kind: event.target.value }, { replace: true })}
              sx={{ maxWidth: 320 }}
            >
              {KINDS.map((one) => (
                <MenuItem key={one} value={one}>
                  {translate(`desk.sheetImports.kinds.${one}`)}
                </MenuItem>
              ))}
            </TextField>
            <FileDrop
              label={translate(`desk.sheetImports.drop${kind === 'CONTACTS' ? 'Contacts' : ''}`)}
              wanted={SHEET_FILE}
              onFile={(file) => upload.begin(file)}
            />
          </>
        )}
      </Box>
    </>
  );
}
