import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { ShowBase, useShowContext, useTranslate } from 'react-admin';
import { RecordTabs } from '../../common/form/RecordTabs.js';
import { HtmlFrame } from '../../common/HtmlFrame.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { QueryError } from '../../common/QueryError.js';
import { Time } from '../../common/Time.js';
import type { Letter } from './letters.graphql.js';
import { LetterState } from './LetterState.js';
import { RetryLetter } from './RetryLetter.js';

export default function LetterShow() {
  return (
    <ShowBase>
      <LetterView />
    </ShowBase>
  );
}

function LetterView() {
  const translate = useTranslate();
  const { record, error, refetch } = useShowContext<Letter>();
  if (error && !record) return <QueryError error={error} again={() => void refetch()} />;
  if (!record) return <LoadingSoon />;
  const text = (
    <Box
      component="pre"
      dir="auto"
      sx={{
        m: 0,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        fontFamily: 'inherit',
        fontSize: '1rem',
        lineHeight: '26px',
        maxWidth: 760,
      }}
    >
      {record.text}
    </Box>
  );
  return (
    <>
      <PageHead title={record.subject} aside={<LetterState state={record.state} />}>
        <RetryLetter letter={record} />
      </PageHead>
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 1.5, color: 'text.secondary' }}>
        {translate('desk.letters.to')} <bdi>{record.to}</bdi> · {translate('desk.letters.written')}{' '}
        <Time at={record.createdAt} />
        {record.sentAt && (
          <>
            {' '}
            · {translate('desk.letters.sent')} <Time at={record.sentAt} />
          </>
        )}
        {record.error && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {translate('desk.letters.attempts', { smart_count: record.attempts })} <bdi>{record.error}</bdi>
          </Alert>
        )}
      </Box>
      <RecordTabs
        tabs={[
          { key: 'text', label: translate('desk.letters.text'), content: text },
          ...(record.html
            ? [
                {
                  key: 'html',
                  label: translate('desk.letters.html'),
                  content: (
                    <HtmlFrame
                      html={unstyled(record.html)}
                      title={translate('desk.letters.html')}
                      height={520}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** A letter brings its style in attributes, which the page's content policy keeps out: the frame has its own. */
const unstyled = (html: string): string => html.replaceAll(/ style="[^"]*"/g, '');
