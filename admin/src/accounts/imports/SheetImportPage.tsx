import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { RecordTabs } from '../../common/form/RecordTabs.js';
import { useHistoryTab } from '../../common/form/useHistoryTab.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { Progress } from '../../common/Progress.js';
import { QueryError } from '../../common/QueryError.js';
import { Time } from '../../common/Time.js';
import { DeskError } from '../../providers/deskError.js';
import { useMe } from '../../providers/me.js';
import { megabytes } from '../../common/bytes.js';
import { GoOnUploading } from '../../records/imports/GoOnUploading.js';
import { MappingForm } from './MappingForm.js';
import { SheetRows } from './SheetRows.js';
import { SHEET_FILE, readSheetImport, type SheetImport, sheetUpload } from './sheetImports.graphql.js';
import { SheetState } from './SheetState.js';
import { SheetVerbButtons } from './SheetVerbButtons.js';

const isRunning = ({ phase }: SheetImport) =>
  phase === 'CHECKING' || phase === 'COMMITTING' || phase === 'REVERTING';

/** One sheet on its way in: uploaded, mapped, checked, read by a person, committed. Where it stands, the desk knows. */
export default function SheetImportPage() {
  const translate = useTranslate();
  const historyTab = useHistoryTab();
  const locale = useMe()?.locale;
  const { '*': path = '' } = useParams();
  const id = useParams().id ?? path.split('/')[0]!;
  const [mapsAnew, setMapsAnew] = useState(false);
  const {
    data: sheet,
    error,
    refetch,
  } = useQuery({
    queryKey: ['sheetImports', 'one', id],
    queryFn: async () => {
      const found = await readSheetImport(id);
      if (!found) throw new DeskError('desk.error.notFound', { code: 'NOT_FOUND' });
      return found;
    },
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 1000 : false),
  });
  if (error && !sheet) return <QueryError error={error} again={() => void refetch()} />;
  if (!sheet) return <LoadingSoon />;
  const maps = sheet.phase === 'MAPPING' || (sheet.phase === 'CHECKED' && mapsAnew);
  const checked = () => {
    setMapsAnew(false);
    void refetch();
  };
  const content = (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ color: 'text.secondary' }}>
        {translate(`desk.sheetImports.kinds.${sheet.kind}`)} · {megabytes(sheet.bytes, locale)} ·{' '}
        {sheet.rows !== null && <>{translate('desk.sheetImports.rows', { smart_count: sheet.rows })} · </>}
        <bdi>{sheet.createdBy?.name}</bdi> <Time at={sheet.createdAt} />
      </Box>
      {isRunning(sheet) && (
        <Box sx={{ maxWidth: 760 }} role="status">
          {translate(`desk.sheetImports.text${sheet.phase}`)}
          <Progress label={translate(`desk.sheetImports.${sheet.phase}`)} share={sheet.progress} />
        </Box>
      )}
      {sheet.phase === 'UPLOADING' && (
        <GoOnUploading
          batch={sheet}
          verbs={sheetUpload(sheet.kind)}
          wanted={SHEET_FILE}
          onArrived={checked}
        />
      )}
      {sheet.error && (
        <Alert
          severity="error"
          sx={{ maxWidth: 760 }}
          action={
            <Button component={Link} to={`/sheetImports/create?kind=${sheet.kind}`}>
              {translate('desk.sheetImports.another')}
            </Button>
          }
        >
          <bdi>{sheet.error}</bdi>
        </Alert>
      )}
      {sheet.phase === 'CHECKED' && !maps && (
        <Alert
          severity="info"
          sx={{ maxWidth: 760 }}
          action={<Button onClick={() => setMapsAnew(true)}>{translate('desk.sheetImports.choose')}</Button>}
        >
          {translate('desk.sheetImports.textCHECKED')}
        </Alert>
      )}
      {maps ? (
        <MappingForm sheet={sheet} onPlanned={checked} />
      ) : (
        sheet.counts && !isRunning(sheet) && <SheetRows sheet={sheet} counts={sheet.counts} />
      )}
    </Box>
  );
  return (
    <>
      <PageHead title={sheet.fileName} aside={<SheetState sheet={sheet} />}>
        <SheetVerbButtons sheet={sheet} />
      </PageHead>
      <RecordTabs
        keepFirst
        tabs={[
          { key: 'import', label: translate('desk.sheetImports.import'), content },
          ...historyTab({ subjectId: id }),
        ]}
      />
    </>
  );
}
