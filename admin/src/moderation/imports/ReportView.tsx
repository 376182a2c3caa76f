import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
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
  const counted = (text: string, ofArticles: number, ofComments: number) =>
    translate(`desk.imports.${text}`, {
      articles: translate('desk.imports.articles', { smart_count: ofArticles }),
      comments: translate('desk.imports.comments', { smart_count: ofComments }),
    });
  const { articles, comments, committed, reverted } = report;
  const notes = (['orphans', 'withoutEmail', 'undated'] as const).filter((key) => (report[key] ?? 0) > 0);
  const left = named(report.skipped);
  return (
    <>
      {committed && batch.phase === 'COMMITTED' && !reverted && (
        <Alert severity="success" sx={{ maxWidth: 760 }}>
          {counted('committedText', committed.articles, committed.comments)}
        </Alert>
      )}
      {reverted && (
        <Alert severity="info" sx={{ maxWidth: 760 }}>
          {counted('revertedText', reverted.articles, reverted.comments)}
          {reverted.keptArticles + reverted.keptComments > 0 &&
            ` ${counted('keptText', reverted.keptArticles, reverted.keptComments)}`}
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
        {notes.length > 0 && (
          <Paper variant="outlined" component="section" aria-labelledby="notes" sx={{ p: 2 }}>
            <Typography variant="h2" id="notes" gutterBottom>
              {translate('desk.imports.notesQuestion')}
            </Typography>
            {notes.map((key) => (
              <div key={key}>{translate(`desk.imports.${key}`, { smart_count: report[key] ?? 0 })}</div>
            ))}
          </Paper>
        )}
      </Box>
      {report.sample && report.sample.length > 0 && <Sample rows={report.sample} />}
    </>
  );
}
