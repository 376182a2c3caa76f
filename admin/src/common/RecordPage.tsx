import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { EditBase, type RaRecord, useEditContext, useNotify, useTranslate } from 'react-admin';
import { type ReactNode, useState } from 'react';
import { RecordForm } from './form/RecordForm.js';
import { RecordTabs, type RecordTab } from './form/RecordTabs.js';
import { useRefusedSave } from './form/useRefusedSave.js';
import { LoadingSoon } from './LoadingSoon.js';
import { PageHead } from './PageHead.js';
import { Panel } from './Panel.js';
import { QueryError } from './QueryError.js';

interface RecordPageProps<R extends RaRecord> {
  title: (record: R) => string;
  /** Beside the title: its state, and whose move it is. */
  state?: (record: R) => ReactNode;
  /** At the head: the two or three verbs that are legal now. */
  verbs?: (record: R) => ReactNode;
  /** What one must know before anything else. */
  notice?: (record: R) => ReactNode;
  /** What is known of it, to read. */
  facts: (record: R) => ReactNode;
  /** The same to write, in the place of the facts. */
  inputs: ReactNode;
  mayEdit: (record: R) => boolean;
  /** More parts of it, under the facts. */
  children?: (record: R) => ReactNode;
  /** At the right: the timeline with its composer, the history. On a phone each is one tap away. */
  side: (record: R) => RecordTab[];
}

/** A record as one works with it: its head, its facts at the left, at the right what happened. */
export function RecordPage<R extends RaRecord>(props: RecordPageProps<R>) {
  const notify = useNotify();
  const [editing, setEditing] = useState(false);
  const { onError, ...refused } = useRefusedSave();
  const onSuccess = () => {
    setEditing(false);
    notify('desk.common.saved', { type: 'success' });
  };
  return (
    <EditBase
      mutationMode="pessimistic"
      // A record read again under the hand would take what was typed, and with its new version hide a conflict.
      queryOptions={{ refetchOnWindowFocus: !editing, refetchOnReconnect: !editing }}
      redirect={false}
      mutationOptions={{ onError, onSuccess }}
    >
      <PageView {...props} {...refused} editing={editing} setEditing={setEditing} />
    </EditBase>
  );
}

type PageViewProps<R extends RaRecord> = RecordPageProps<R> &
  Omit<ReturnType<typeof useRefusedSave>, 'onError'> & {
    editing: boolean;
    setEditing: (editing: boolean) => void;
  };

function PageView<R extends RaRecord>({
  title,
  state,
  verbs,
  notice,
  children,
  side,
  ...facts
}: PageViewProps<R>) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const { record, error, refetch } = useEditContext<R>();
  if (error && !record) return <QueryError error={error} again={() => void refetch()} />;
  if (!record) return <LoadingSoon />;
  const tabs = side(record);
  const main = (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {notice?.(record)}
      <FactsPanel record={record} {...facts} />
      {children?.(record)}
    </Box>
  );
  return (
    <>
      <PageHead title={title(record)} aside={state?.(record)}>
        {verbs?.(record)}
      </PageHead>
      {isNarrow ? (
        <RecordTabs
          keepFirst
          tabs={[{ key: 'facts', label: translate('desk.common.facts'), content: main }, ...tabs]}
        />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { md: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 480px)' },
            alignItems: 'start',
            gap: 2,
            px: 2.5,
            pb: 3,
          }}
        >
          {main}
          {tabs.length > 0 && (
            <Box sx={{ minWidth: 0 }}>
              <RecordTabs tabs={tabs} />
            </Box>
          )}
        </Box>
      )}
    </>
  );
}

function FactsPanel<R extends RaRecord>({
  record,
  facts,
  inputs,
  mayEdit,
  theirs,
  meet,
  forget,
  editing,
  setEditing,
}: Pick<
  PageViewProps<R>,
  'facts' | 'inputs' | 'mayEdit' | 'theirs' | 'meet' | 'forget' | 'editing' | 'setEditing'
> & {
  record: R;
}) {
  const translate = useTranslate();
  const edit = mayEdit(record) && !editing && (
    <Button startIcon={<EditIcon fontSize="small" />} onClick={() => setEditing(true)}>
      {translate('desk.common.edit')}
    </Button>
  );
  const back = () => {
    forget();
    setEditing(false);
  };
  return (
    <Panel title={translate('desk.common.facts')} actions={edit}>
      {editing ? (
        <RecordForm mayEdit theirs={theirs} meet={meet} forget={back} onBack={back}>
          {inputs}
        </RecordForm>
      ) : (
        facts(record)
      )}
    </Panel>
  );
}
