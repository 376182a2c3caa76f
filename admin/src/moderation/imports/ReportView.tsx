import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { CountBars } from './CountBars.js';
import type { Import } from './imports.graphql.js';
import { type ImportReport, sorted } from './importReport.js';
import { Sample } from './Sample.js';

/** The report as a picture of counts: what is new, what is known, what was left out and why. */
export function ReportView({ report, batch }: { report: ImportReport; batch: Import }) {
  const translate = useTranslate();
  const said = (name: string) => translate(`desk.imports.names.${name}`, { _: name });
  const named = (counts: Parameters<typeof sorted>[0]) =>
    sorted(counts).map(([name, count]) => ({ label: said(name), count }));
  const { articles, comments, committed, reverted } = report;
  const notes = (['orphans', 'withoutEmail', 'undated'] as const).filter((key) => (report[key] ?? 0) > 0);
  const left = named(report.skipped);
  return (
    <>
      {committed && batch.phase === 'COMMITTED' && !reverted && (
        <Alert severity="success" sx={{ maxWidth: 760 }}>
          {translate('desk.imports.committedText', committed)}
        </Alert>
      )}
      {reverted && (
        <Alert severity="info" sx={{ maxWidth: 760 }}>
          {translate('desk.imports.revertedText', reverted)}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'repeat(2, minmax(0, 1fr))',
            xl: 'repeat(3, minmax(0, 1fr))',
          },
          alignItems: 'start',
          maxWidth: 1200,
        }}
      >
        {comments && (
          <CountBars
            title={translate('desk.imports.commentsQuestion')}
            rows={[
              { label: translate('desk.imports.new'), count: comments.new, tone: 'accent' },
              { label: translate('desk.imports.known'), count: comments.known },
              { label: translate('desk.imports.changed'), count: comments.changed, tone: 'warn' },
            ]}
          />
        )}
        {articles && (
          <CountBars
            title={translate('desk.imports.articlesQuestion')}
            rows={[
              { label: translate('desk.imports.new'), count: articles.new, tone: 'accent' },
              { label: translate('desk.imports.known'), count: articles.known },
              { label: translate('desk.imports.changed'), count: articles.changed, tone: 'warn' },
            ]}
          />
        )}
        <CountBars title={translate('desk.imports.statusQuestion')} rows={named(report.byStatus)} />
        <CountBars title={translate('desk.imports.kindQuestion')} rows={named(report.byKind)} />
        <CountBars title={translate('desk.imports.postTypeQuestion')} rows={named(report.byPostType)} />
        <CountBars
          title={translate('desk.imports.skippedQuestion')}
          rows={left}
          empty={translate('desk.imports.nothingSkipped')}
        />
      </Box>
      {notes.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: 760 }}>
          {notes.map((key) => (
            <li key={key}>{translate(`desk.imports.${key}`, { smart_count: report[key] ?? 0 })}</li>
          ))}
        </Box>
      )}
      {report.sample && report.sample.length > 0 && <Sample rows={report.sample} />}
    </>
  );
}
