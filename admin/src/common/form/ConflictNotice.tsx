import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  type RaRecord,
  useDataProvider,
  useNotify,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { codeOf, refusalOf } from '../../providers/deskError.js';

/** A colleague saved first: both versions field by field, and the choice whose stays. Nothing typed is lost before it. */
export function ConflictNotice({
  resource,
  theirs,
  meet,
  close,
}: {
  resource: string;
  theirs: RaRecord;
  /** They saved once more while one was choosing. */
  meet: (theirs: RaRecord) => void;
  close: () => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const { getValues, reset } = useFormContext();
  const base = useRecordContext();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'center' });
  }, []);
  const mine = getValues();
  // Compared, since the form only counts its dirty fields for who watched from the start.
  const touched = Object.keys(mine).filter(
    (field) => JSON.stringify(mine[field]) !== JSON.stringify(base?.[field]),
  );
  const done = (record: RaRecord, said: string) => {
    reset(record);
    close();
    refresh();
    notify(said, { type: 'success' });
  };
  const keepMine = async () => {
    const data = { ...theirs, ...Object.fromEntries(touched.map((field) => [field, mine[field]])) };
    try {
      const saved = await dataProvider.update(resource, { id: theirs.id, data, previousData: theirs });
      done(saved.data as RaRecord, 'desk.common.saved');
    } catch (error) {
      const { current } = refusalOf(error);
      if (codeOf(error) === 'CONFLICT' && current) meet(current as RaRecord);
      notify((error as Error).message, { type: 'error' });
    }
  };
  const said = (value: unknown) =>
    value === null || value === undefined || value === ''
      ? '–'
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return (
    <Alert
      ref={notice}
      severity="warning"
      role="alert"
      sx={{ my: 2, '& .MuiAlert-message': { width: '100%' } }}
    >
      <strong>{translate('desk.error.conflict')}</strong>
      <Box
        component="table"
        sx={{
          width: '100%',
          my: 1,
          borderSpacing: 0,
          '& th, & td': {
            textAlign: 'left',
            verticalAlign: 'top',
            py: 0.5,
            pr: 2,
            maxWidth: 320,
            overflowWrap: 'anywhere',
          },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{translate('desk.common.field')}</th>
            <th scope="col">{translate('desk.common.theirs')}</th>
            <th scope="col">{translate('desk.common.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {touched.map((field) => (
            <tr key={field}>
              <th scope="row">{translate(`resources.${resource}.fields.${field}`, { _: field })}</th>
              <td dir="auto">{said(theirs[field]).slice(0, 300)}</td>
              <td dir="auto">{said(mine[field]).slice(0, 300)}</td>
            </tr>
          ))}
        </tbody>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button onClick={() => void keepMine()}>{translate('desk.common.keepMine')}</Button>
        <Button onClick={() => done(theirs, 'desk.common.tookTheirs')}>
          {translate('desk.common.takeTheirs')}
        </Button>
      </Box>
    </Alert>
  );
}
