import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Time } from '../../common/Time.js';
import { useOfferUndo } from '../../common/undo.js';
import type { RecordRef } from '../recordRef.js';
import { RecordSearch } from './RecordSearch.js';
import { discardStray, fileStray, restoreStray, type StrayMail } from './strays.graphql.js';

/** A mail of the tray to read, and what can be done with it. */
export function StrayPeek({ stray }: { stray: StrayMail }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const { subject, direction, at, by, addresses, body, state, links } = stray;

  /** Says what was done, and offers to take it back. */
  const settle = async (work: Promise<Pick<StrayMail, 'id' | 'version'>>, said: string) => {
    try {
      const settled = await work;
      offerUndo(said, () => restoreStray(settled));
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      refresh();
    }
  };
  const file = (on: RecordRef, label: string) =>
    void settle(fileStray(stray, on), translate('desk.strays.filedOn', { label }));
  const restore = async () => {
    try {
      await restoreStray(stray);
      notify('desk.strays.restored', { type: 'success' });
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      refresh();
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Box component="h2" dir="auto" sx={{ m: 0, fontSize: '1rem', overflowWrap: 'anywhere' }}>
        {subject || translate('desk.strays.noSubject')}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        <bdi>{by.name}</bdi> {translate(`desk.strays.way.${direction}`)} · <Time at={at} />
        <br />
        <bdi>{addresses.join(', ')}</bdi>
      </Box>
      {state === 'WAITING' ? (
        <>
          <RecordSearch pick={file} />
          <div>
            <Button
              color="error"
              onClick={() => void settle(discardStray(stray), translate('desk.strays.discarded'))}
            >
              {translate('desk.strays.discard')}
            </Button>
          </div>
        </>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span>
            {translate(`desk.strays.${state}`)}
            {links.map(({ list, id, label }, n) => (
              <span key={id}>
                {n > 0 ? ', ' : ': '}
                <Link to={`/${list}/${id}`}>
                  <bdi>{label}</bdi>
                </Link>
              </span>
            ))}
          </span>
          <Button onClick={() => void restore()}>{translate('desk.strays.restore')}</Button>
        </Box>
      )}
      <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '24px' }}>
        {body}
      </Box>
    </Box>
  );
}
