import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useListContext, useTranslate } from 'react-admin';
import { useNumber } from '../useNumber.js';

/** "26 to 50 of 143", and the pages beside it. */
export function ListFoot() {
  const translate = useTranslate();
  const number = useNumber();
  const { page, perPage, total = 0, data = [], meta, setPage } = useListContext();
  const first = (page - 1) * perPage + 1;
  const exact = (meta as { totalIsExact?: boolean } | undefined)?.totalIsExact ?? true;
  const last = first + data.length - 1;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        pt: 1,
        px: { xs: 2, md: 0 },
        color: 'text.secondary',
        fontSize: '0.8125rem',
      }}
    >
      <span aria-live="polite">
        {translate('desk.list.range', {
          first: number(first),
          last: number(last),
          total: number(total, exact),
        })}
      </span>
      {total > perPage && (
        <>
          <IconButton
            size="small"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
            aria-label={translate('desk.list.previous')}
          >
            <ChevronLeftIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            disabled={last >= total}
            onClick={() => setPage(page + 1)}
            aria-label={translate('desk.list.next')}
          >
            <ChevronRightIcon fontSize="small" />
          </IconButton>
        </>
      )}
    </Box>
  );
}
