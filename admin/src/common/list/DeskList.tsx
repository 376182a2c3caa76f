import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import {
  type DataTableProps,
  ListBase,
  type RaRecord,
  type SortPayload,
  useListContext,
  useTranslate,
} from 'react-admin';
import type { ReactNode } from 'react';
import { LoadingSoon } from '../LoadingSoon.js';
import { PageHead } from '../PageHead.js';
import { QueryError } from '../QueryError.js';
import { BulkBar } from './BulkBar.js';
import { exportUrl } from './exportUrl.js';
import { FilterRow } from './FilterRow.js';
import { activeOf, type FilterValues, type ListFilter } from './filters.js';
import { ListTable } from './ListTable.js';
import { useKeptParam } from './useKeptParam.js';
import { type View, ViewSwitch } from './ViewSwitch.js';

export interface DeskListProps {
  title: string;
  resource: string;
  sort?: SortPayload;
  filters?: ListFilter[];
  /** Whether the API's filter has `q`. */
  searchable?: boolean;
  /** Whether GET /exports/<resource>.csv exists. */
  exportable?: boolean;
  rowClick?: DataTableProps['rowClick'];
  /** What a row shows beside the list; then a click opens this instead of a page. */
  peek?: (record: RaRecord) => ReactNode;
  /** Verbs in the head. */
  actions?: ReactNode;
  /** Verbs on the selection; without them nothing can be selected. */
  bulk?: ReactNode;
  /** Under the head: what narrows by `tabField`, which then is no filter among the others. */
  tabs?: ReactNode;
  tabField?: string;
  /** What narrows the list until somebody has chosen. */
  startFilter?: FilterValues;
  /** The same rows on a board: which of both is shown stands in the URL. */
  board?: ReactNode;
  /** What belongs here, and the one button that brings it. */
  emptyText: ReactNode;
  emptyAction?: ReactNode;
  /** Asked again every so many milliseconds, for lists of what runs. */
  refetchInterval?: number | false;
  /** DataTable.Col's. */
  children: ReactNode;
}

/** A list of the desk: everything that narrows it is in the URL, the table is dense, the keys walk it. */
export function DeskList({ resource, sort, refetchInterval, startFilter, ...list }: DeskListProps) {
  const [view, setView] = useKeptParam('view');
  const isBoard = list.board !== undefined && view === 'board';
  return (
    <ListBase
      resource={resource}
      sort={sort}
      perPage={25}
      storeKey={false}
      exporter={false}
      filterDefaultValues={startFilter}
      queryOptions={{ refetchInterval: refetchInterval ?? false, enabled: !isBoard }}
    >
      <ListView {...list} view={isBoard ? 'board' : 'list'} setView={setView} />
    </ListBase>
  );
}

function ListView({
  title,
  filters = [],
  searchable = false,
  exportable = false,
  actions,
  bulk,
  tabs,
  board,
  view,
  setView,
  ...table
}: Omit<DeskListProps, 'resource'> & { view: View; setView: (view: View) => void }) {
  const translate = useTranslate();
  const { resource, filterValues, sort, selectedIds, error, data, total, isPending, refetch } =
    useListContext();
  const isBoard = view === 'board';
  // Then the one thing to do stands where the rows would, and there is nothing to narrow.
  const isEmpty = !isBoard && total === 0 && Object.keys(activeOf(filterValues)).length === 0;
  return (
    <>
      <PageHead title={title}>
        {board !== undefined && <ViewSwitch view={view} onChange={setView} />}
        {exportable && !isEmpty && (
          <Button
            component="a"
            href={exportUrl(resource, activeOf(filterValues), sort)}
            download
            startIcon={<DownloadIcon fontSize="small" />}
          >
            {translate('desk.list.export')}
          </Button>
        )}
        {!(isEmpty && table.emptyAction) && actions}
      </PageHead>
      {!isBoard && tabs}
      {bulk && !isBoard && selectedIds.length > 0 ? (
        <BulkBar>{bulk}</BulkBar>
      ) : (
        !isEmpty &&
        (filters.length > 0 || searchable) && (
          <FilterRow filters={filters} searchable={searchable} tabField={table.tabField} />
        )
      )}
      {isBoard ? (
        board
      ) : error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : isPending ? (
        <LoadingSoon />
      ) : (
        <ListTable {...table} bulk={bulk} />
      )}
    </>
  );
}
