import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { DeskError, refusalOf } from '../providers/deskError.js';
import { PlainPage } from './PlainPage.js';

/** Something broke: what to do, and the number by which an admin finds it in the log. */
export function ErrorPage({ error, again }: { error: unknown; again: () => void }) {
  const translate = useTranslate();
  const { requestId } = refusalOf(error);
  const said = error instanceof DeskError ? error.message : 'desk.error.unexpected';
  return (
    <PlainPage title={translate('desk.error.pageTitle')} text={translate(said, { _: said })}>
      {requestId && <code>{translate('desk.error.requestId', { id: requestId })}</code>}
      <Button variant="contained" color="primary" onClick={again}>
        {translate('desk.common.tryAgain')}
      </Button>
      <Button onClick={() => window.location.reload()}>{translate('desk.error.reload')}</Button>
    </PlainPage>
  );
}
