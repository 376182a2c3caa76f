import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import {
  cancelSheetImport,
  commitSheetImport,
  revertSheetImport,
  type SheetImport,
} from './sheetImports.graphql.js';

const OPEN = new Set<SheetImport['phase']>([
  'UPLOADING',
  'MAPPING',
  'CHECKING',
  'CHECKED',
  'COMMITTING',
  'REVERTING',
]);
/** A commit that was stopped may have brought something, too. */
const OVER = new Set<SheetImport['phase']>(['COMMITTED', 'CANCELLED', 'FAILED']);

/** What can be done with a sheet as it stands. */
export function SheetVerbButtons({ sheet: { id, phase, counts, reverted } }: { sheet: SheetImport }) {
  const translate = useTranslate();
  const settle = useSettle();
  const mayWrite = useMay('commitSheetImport');
  const [asking, setAsking] = useState(false);
  if (!mayWrite) return null;
  const comes = counts ? counts.create + counts.update : 0;
  return (
    <>
      {counts && counts.error > 0 && !reverted && (
        <Button component="a" href={`/exports/sheet-imports/${id}`} download>
          {translate('desk.sheetImports.errorFile')}
        </Button>
      )}
      {OPEN.has(phase) && (
        <Button onClick={() => void settle(cancelSheetImport(id), 'desk.sheetImports.cancelled')}>
          {translate('desk.common.cancel')}
        </Button>
      )}
      {phase === 'CHECKED' && (
        <Button
          variant="contained"
          color="primary"
          disabled={comes === 0}
          onClick={() => void settle(commitSheetImport(id), 'desk.sheetImports.committing')}
        >
          {translate('desk.sheetImports.commit', { smart_count: comes })}
        </Button>
      )}
      {OVER.has(phase) && !reverted && counts && counts.done > 0 && (
        <Button color="error" onClick={() => setAsking(true)}>
          {translate('desk.sheetImports.revert')}
        </Button>
      )}
      {asking && counts && (
        <ConfirmDialog
          title={translate('desk.sheetImports.revertTitle')}
          text={translate('desk.sheetImports.revertText', { ...counts })}
          confirm={translate('desk.sheetImports.revert')}
          onConfirm={() => settle(revertSheetImport(id), 'desk.sheetImports.reverting')}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
