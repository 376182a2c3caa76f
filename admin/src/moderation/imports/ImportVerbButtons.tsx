import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Import, ImportVerbs } from './imports.graphql.js';
import { reportOf } from './importReport.js';

const OPEN = new Set<Import['phase']>(['UPLOADING', 'CHECKING', 'CHECKED', 'COMMITTING', 'REVERTING']);
/** A commit that was stopped may have brought something, too. */
const REVERTIBLE = new Set<Import['phase']>(['COMMITTED', 'CANCELLED', 'FAILED']);

/** What can be done with an import as it stands. */
export function ImportVerbButtons({
  batch: { id, phase, report, progress, commentsNew },
}: {
  batch: Import;
}) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ImportVerbs>();
  const settle = useSettle();
  const mayCommit = useMay('commitImport');
  const mayCancel = useMay('cancelImport');
  const mayRevert = useMay('revertImport');
  const [asking, setAsking] = useState(false);
  const canRevert =
    REVERTIBLE.has(phase) &&
    !reportOf(report)?.reverted &&
    (phase === 'COMMITTED' || (reportOf(report) !== undefined && progress < 1 && commentsNew > 0));
  return (
    <>
      {OPEN.has(phase) && mayCancel && (
        <Button onClick={() => void settle(dataProvider.cancelImport(id), 'desk.imports.cancelled')}>
          {translate('desk.common.cancel')}
        </Button>
      )}
      {phase === 'CHECKED' && mayCommit && (
        <Button
          variant="contained"
          color="primary"
          onClick={() => void settle(dataProvider.commitImport(id), 'desk.imports.committing')}
        >
          {translate('desk.imports.commit')}
        </Button>
      )}
      {mayRevert && canRevert && (
        <Button color="error" onClick={() => setAsking(true)}>
          {translate('desk.imports.revert')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={translate('desk.imports.revertTitle')}
          text={translate('desk.imports.revertText')}
          confirm={translate('desk.imports.revert')}
          onConfirm={() => settle(dataProvider.revertImport(id), 'desk.imports.reverted')}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
