import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { DataTable, useListContext } from 'react-admin';
import { useRef } from 'react';
import type { DeskListProps } from './DeskList.js';
import { EmptyList } from './EmptyList.js';
import { activeOf } from './filters.js';
import { ListFoot } from './ListFoot.js';
import { PeekPanel } from './PeekPanel.js';
import { SelectPageBox, SelectRowBox } from './SelectBoxes.js';
import { usePeek } from './usePeek.js';
import { useRowWalk } from './useRowWalk.js';

type ListTableProps = Pick<
  DeskListProps,
  'rowClick' | 'peek' | 'bulk' | 'tabField' | 'emptyText' | 'emptyAction' | 'children'
>;

/** The rows, with the open one beside them. */
export function ListTable({
  rowClick = 'edit',
  peek,
  bulk,
  tabField,
  emptyText,
  emptyAction,
  children,
}: ListTableProps) {
  const { total, filterValues } = useListContext();
  const table = useRef<HTMLDivElement>(null);
  const { openId, open } = usePeek();
  useRowWalk(table);
  if (total === 0) {
    const narrowed = Object.keys(activeOf(filterValues)).some((field) => field !== tabField);
    return <EmptyList narrowed={narrowed} tabField={tabField} text={emptyText} action={emptyAction} />;
  }
  const openBeside = (id: string | number): false => {
    open(String(id));
    return false;
  };
  return (
    <Box sx={{ px: { xs: 0, md: 2.5 }, pb: 3, display: 'flex', gap: 2 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Paper
          variant="outlined"
          ref={table}
          sx={{ overflowX: 'auto', borderRadius: { xs: 0, md: 1 }, borderInlineWidth: { xs: 0, md: 1 } }}
        >
          <DataTable
            rowClick={peek ? openBeside : rowClick}
            rowSx={({ id }) => (id === openId ? { bgcolor: 'action.selected' } : {})}
            bulkActionButtons={false}
          >
            {bulk && (
              <DataTable.Col
                label={<SelectPageBox />}
                disableSort
                padding="checkbox"
                render={() => <SelectRowBox />}
              />
            )}
            {children}
          </DataTable>
        </Paper>
        <ListFoot />
      </Box>
      {peek && <PeekPanel render={peek} />}
    </Box>
  );
}
