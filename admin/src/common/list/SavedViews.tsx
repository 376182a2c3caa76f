import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../ConfirmDialog.js';
import { activeOf, type FilterValues, sameFilter } from './filters.js';
import { SaveViewDialog } from './SaveViewDialog.js';
import { type SavedView, useSavedViews } from './savedViews.js';

/** Filters worth keeping: chosen from a menu, saved when what is on screen differs from every one. */
export function SavedViews({ tabField }: { tabField?: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { resource, filterValues, sort, setFilters, setSort } = useListContext();
  const { views, remove } = useSavedViews(resource);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [saving, setSaving] = useState(false);
  const [leaving, setLeaving] = useState<SavedView>();
  const current = views.find((view) => sameFilter(view.filter as FilterValues, filterValues));
  // A tab alone is no view worth saving.
  const isNarrowed = Object.keys(activeOf(filterValues)).some((field) => field !== tabField);

  const open = (view: SavedView) => {
    setAnchor(null);
    if (view.sort) setSort(view.sort as Parameters<typeof setSort>[0]);
    setFilters(view.filter as FilterValues, undefined, false);
  };
  return (
    <>
      {isNarrowed && !current && (
        <Button variant="text" onClick={() => setSaving(true)}>
          {translate('desk.list.saveView')}
        </Button>
      )}
      {views.length > 0 && (
        <Button
          startIcon={<BookmarkIcon fontSize="small" />}
          onClick={(event) => setAnchor(event.currentTarget)}
          aria-haspopup="menu"
        >
          {current && isNarrowed ? <bdi>{current.name}</bdi> : translate('desk.list.views')}
        </Button>
      )}
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {views.map((view) => (
          <MenuItem key={view.id} selected={view === current} onClick={() => open(view)}>
            <ListItemText
              primary={<bdi>{view.name}</bdi>}
              secondary={view.shared ? translate('desk.list.shared') : undefined}
            />
          </MenuItem>
        ))}
      </Menu>
      {current?.mine && isNarrowed && (
        <Stack direction="row">
          <IconButton
            size="small"
            onClick={() => setLeaving(current)}
            aria-label={translate('desk.list.deleteView', { name: current.name })}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Stack>
      )}
      {saving && (
        <SaveViewDialog
          resource={resource}
          filter={activeOf(filterValues)}
          sort={sort}
          close={() => setSaving(false)}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={translate('desk.list.deleteView', { name: leaving.name })}
          text={translate(leaving.shared ? 'desk.list.deleteSharedText' : 'desk.list.deleteViewText')}
          confirm={translate('desk.list.delete')}
          onConfirm={() =>
            remove.mutateAsync(leaving.id).catch((error: Error) => notify(error.message, { type: 'error' }))
          }
          close={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}
