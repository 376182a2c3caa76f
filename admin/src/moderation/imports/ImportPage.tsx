import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
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
import { EXPORT, type Import, importUpload, type ImportVerbs } from './imports.graphql.js';
import { reportOf } from './importReport.js';
import { ImportState } from './ImportState.js';
import { ImportVerbButtons } from './ImportVerbButtons.js';
import { ReportView } from './ReportView.js';

const isRunning = ({ phase }: Pick<Import, 'phase'>) =>
  phase === 'CHECKING' || phase === 'COMMITTING' || phase === 'REVERTING';

const whatFailed = ({ phase, report }: Import) =>
  phase === 'COMMITTED' ? 'notReverted' : report ? 'stopped' : 'failed';

/** One export on its way in: uploaded, checked, read by a person, committed. */
export default function ImportPage() {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const historyTab = useHistoryTab();
  const { '*': path = '' } = useParams();
  const id = useParams().id ?? path.split('/')[0]!;
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ImportVerbs>();
  const {
    data: batch,
    error,
    refetch,
  } = useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: async () => {
      const found = await dataProvider.readImport(id);
      if (!found) throw new DeskError('desk.error.notFound', { code: 'NOT_FOUND' });
      return found;
    },
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 1000 : false),
  });
  if (error && !batch) return <QueryError error={error} again={() => void refetch()} />;
  if (!batch) return <LoadingSoon />;
  const report = reportOf(batch.report);
  const content = (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ color: 'text.secondary' }}>
        {batch.siteUrl && <>{batch.siteUrl} · </>}
        {megabytes(batch.bytes, locale)} · <bdi>{batch.createdBy?.name}</bdi>, <Time at={batch.createdAt} />
      </Box>
      {isRunning(batch) && (
        <Box sx={{ maxWidth: 760 }} role="status">
          {translate(`desk.imports.text${batch.phase}`)}
          <Progress label={translate(`desk.imports.${batch.phase}`)} share={batch.progress} />
        </Box>
      )}
      {batch.phase === 'UPLOADING' && (
        <GoOnUploading batch={batch} verbs={importUpload} wanted={EXPORT} onArrived={() => void refetch()} />
      )}
      {batch.error && (
        <Alert severity="error" sx={{ maxWidth: 760 }}>
          <strong>{translate(`desk.imports.${whatFailed(batch)}`)}</strong> <bdi>{batch.error}</bdi>
        </Alert>
      )}
      {batch.phase === 'CHECKED' && (
        <Alert severity="info" sx={{ maxWidth: 760 }}>
          {translate('desk.imports.textCHECKED')}
        </Alert>
      )}
      {report && <ReportView report={report} batch={batch} />}
    </Box>
  );
  return (
    <>
      <PageHead title={batch.fileName} aside={<ImportState batch={batch} />}>
        <ImportVerbButtons batch={batch} />
      </PageHead>
      <RecordTabs
        keepFirst
        tabs={[
          { key: 'import', label: translate('desk.imports.import'), content },
          ...historyTab({ subjectId: id }),
        ]}
      />
    </>
  );
}
