import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DataTable, useGetList, useTranslate } from 'react-admin';
import { ChangeTable } from '../../common/ChangeTable.js';
import { type AuditEntry, changesOf, saidAs } from '../../common/history.js';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { Time } from '../../common/Time.js';
import { useMay } from '../../providers/me.js';

const Col = DataTable.Col<AuditEntry>;

/** Who did what, when, field by field: for admins. */
export default function AuditList() {
  const translate = useTranslate();
  const { data: people = [] } = useGetList(
    'users',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: useMay('users') },
  );
  const filters: ListFilter[] = [
    {
      source: 'actorId',
      label: 'desk.audit.person',
      kind: 'choice',
      choices: people.map(({ id, name }) => ({ id: String(id), label: String(name) })),
    },
    { source: 'action', label: 'desk.audit.action', kind: 'text' },
    { source: 'subjectType', label: 'desk.audit.type', kind: 'text' },
    { source: 'subjectId', label: 'desk.audit.record', kind: 'text' },
    { source: 'after', label: 'desk.audit.after', kind: 'moment' },
    { source: 'before', label: 'desk.audit.before', kind: 'moment' },
  ];
  return (
    <DeskList
      resource="auditEntries"
      title={translate('desk.audit.title')}
      sort={{ field: 'at', order: 'DESC' }}
      filters={filters}
      peek={(entry) => <EntryDetail entry={entry as AuditEntry} />}
      emptyText={translate('desk.audit.empty')}
    >
      <Col source="at" render={({ at }) => <Time at={at} />} />
      <Col
        source="by"
        disableSort
        render={({ by, actorName }) => (
          <ShortText>{by?.name ?? actorName ?? translate('desk.common.system')}</ShortText>
        )}
      />
      <Col
        source="action"
        disableSort
        render={({ action, subjectLabel }) => (
          <RowTitle below={subjectLabel && <bdi>{subjectLabel}</bdi>}>{saidAs(action)}</RowTitle>
        )}
      />
      <Col
        source="subjectLabel"
        disableSort
        {...wideOnly}
        render={({ subjectLabel, subjectType }) => <bdi>{subjectLabel ?? saidAs(subjectType)}</bdi>}
      />
      <Col
        source="changes"
        disableSort
        {...wideOnly}
        render={(entry) =>
          changesOf(entry)
            .map(({ field }) => saidAs(field))
            .join(', ')
        }
      />
    </DeskList>
  );
}

function EntryDetail({ entry }: { entry: AuditEntry }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h2">{saidAs(entry.action)}</Typography>
      <Box sx={{ color: 'text.secondary', mb: 1.5, overflowWrap: 'anywhere' }}>
        <bdi>{entry.by?.name ?? entry.actorName ?? translate('desk.common.system')}</bdi>,{' '}
        <Time at={entry.at} />
        {entry.subjectLabel && <Box dir="auto">{entry.subjectLabel}</Box>}
      </Box>
      <ChangeTable entry={entry} />
      <Box
        component="p"
        sx={{ color: 'text.secondary', fontSize: '0.75rem', mb: 0, overflowWrap: 'anywhere' }}
      >
        {entry.action} · {entry.subjectType} {entry.subjectId} ·{' '}
        {translate('desk.error.requestId', { id: entry.requestId ?? '–' })}
      </Box>
    </>
  );
}
