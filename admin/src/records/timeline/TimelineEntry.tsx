import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { Time } from '../../common/Time.js';
import { useOfferUndo } from '../../common/undo.js';
import { send } from '../../providers/request.js';
import { documentUrl } from '../documents/documents.graphql.js';
import { ActivityEditor } from './ActivityEditor.js';
import { EntryIcon } from './EntryIcon.js';
import { EntryText } from './EntryText.js';
import { saidOf } from './said.js';
import { type Activity, DELETE, type Entry, RESTORE } from './timeline.graphql.js';

/** Seen when the entry is looked at by mouse or keyboard; on touch always. */
const quietUntilWanted = {
  opacity: 0,
  'li:hover &, li:focus-within &': { opacity: 1 },
  '@media (pointer: coarse)': { opacity: 1 },
};

/** One thing that happened: who did what and when, the words, and the records that it is on besides this one. */
export function TimelineEntry({ entry, onRecord }: { entry: Entry; onRecord: string }) {
  const translate = useTranslate();
  const [isEditing, setEditing] = useState(false);
  const { kind, by, activity, link, title, detail } = entry;
  const others = activity?.links.filter(({ id }) => id !== onRecord) ?? [];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.25, pb: 2 }}>
      <EntryIcon kind={kind} />
      <Box sx={{ flex: 1, minWidth: 0, '& a': LINE_TARGET }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75, minHeight: 26, pt: 0.25 }}>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {by && (
              <Box component="bdi" sx={{ fontWeight: 600, mr: 0.5 }}>
                {by.name}
              </Box>
            )}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {saidOf(entry, translate)}
              {' · '}
              <Time at={entry.at} />
            </Box>
          </Box>
          {activity && !activity.automatic && !isEditing && (
            <EntryVerbs activity={activity} edit={() => setEditing(true)} />
          )}
        </Box>
        {isEditing && activity ? (
          <ActivityEditor activity={activity} close={() => setEditing(false)} />
        ) : (
          <>
            {title && kind !== 'STAGE' && (
              <Box dir="auto" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {link ? (
                  <Link to={`/${link.list}/${link.id}`}>{title}</Link>
                ) : kind === 'FILE' ? (
                  <a href={documentUrl(entry.id)} download>
                    {title}
                  </a>
                ) : (
                  title
                )}
              </Box>
            )}
            <EntryText text={detail} />
          </>
        )}
        {others.length > 0 && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.25 }}>
            {translate('desk.records.alsoOn')}{' '}
            {others.map(({ list, id, label }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link to={`/${list}/${id}`}>
                  <bdi>{label}</bdi>
                </Link>
              </span>
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}

function EntryVerbs({ activity: { id, version }, edit }: { activity: Activity; edit: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const remove = async () => {
    try {
      const gone = (await send(DELETE, { id, expectedVersion: version })).deleteActivity;
      offerUndo(translate('desk.records.deleted'), () =>
        send(RESTORE, { id, expectedVersion: gone.version }),
      );
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      refresh();
    }
  };
  return (
    <Box sx={{ ...quietUntilWanted, whiteSpace: 'nowrap', alignSelf: 'flex-start' }}>
      <IconButton size="small" onClick={edit} aria-label={translate('desk.common.edit')}>
        <EditIcon sx={{ fontSize: 16 }} />
      </IconButton>
      <IconButton size="small" onClick={() => void remove()} aria-label={translate('desk.common.delete')}>
        <DeleteIcon sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
}
