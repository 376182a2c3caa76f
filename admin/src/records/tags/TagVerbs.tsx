import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useMay } from '../../providers/me.js';
import { deleteTag, joinTags, renameTag, type Tag, type TagName } from './tags.graphql.js';
import { useTags } from './useTags.js';

type Verb = 'rename' | 'join' | 'delete';
const VERBS: readonly Verb[] = ['rename', 'join', 'delete'];

/** What an admin does with a tag: another name, one with another, or gone. */
export function TagVerbs({ tag }: { tag: Tag }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Verb>();
  const may = useMay('renameTag');
  if (!may) return null;
  const close = () => setAsked(undefined);
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }} onClick={(event) => event.stopPropagation()}>
      {VERBS.map((verb) => (
        <Button
          key={verb}
          variant="text"
          color={verb === 'delete' ? 'error' : 'inherit'}
          aria-label={translate(`desk.tags.${verb}One`, { name: tag.name })}
          onClick={() => setAsked(verb)}
        >
          {translate(`desk.tags.${verb}`)}
        </Button>
      ))}
      {asked === 'rename' && <RenameDialog tag={tag} close={close} />}
      {asked === 'join' && <JoinDialog tag={tag} close={close} />}
      {asked === 'delete' && (
        <VerbDialog verb="delete" tag={tag} ready run={() => deleteTag(tag)} close={close}>
          {translate('desk.tags.deleteText', { smart_count: tag.uses })}
        </VerbDialog>
      )}
    </Box>
  );
}

interface AskedProps {
  tag: Tag;
  close: () => void;
}

function RenameDialog({ tag, close }: AskedProps) {
  const translate = useTranslate();
  const [name, setName] = useState(tag.name);
  return (
    <VerbDialog
      verb="rename"
      tag={tag}
      ready={Boolean(name.trim())}
      run={() => renameTag(tag, name)}
      close={close}
    >
      <TextField
        autoFocus
        fullWidth
        label={translate('resources.tags.fields.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 50, dir: 'auto' } }}
        sx={{ mt: 1 }}
      />
    </VerbDialog>
  );
}

function JoinDialog({ tag, close }: AskedProps) {
  const translate = useTranslate();
  const others = useTags().filter(({ id }) => id !== tag.id);
  const [kept, setKept] = useState<TagName | null>(null);
  return (
    <VerbDialog verb="join" tag={tag} ready={kept !== null} run={() => joinTags(kept!, tag)} close={close}>
      <p>{translate('desk.tags.joinText')}</p>
      <Autocomplete
        options={others}
        value={kept}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_event, chosen) => setKept(chosen)}
        renderInput={(params) => <TextField {...params} autoFocus label={translate('desk.tags.joinWith')} />}
      />
    </VerbDialog>
  );
}

interface VerbDialogProps extends AskedProps {
  verb: Verb;
  ready: boolean;
  run: () => Promise<unknown>;
  children: ReactNode;
}

function VerbDialog({ verb, tag, ready, run, close, children }: VerbDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await run();
      close();
      notify(`desk.tags.${verb}Done`, { type: 'success' });
      // Tags stand in the rows of many lists.
      void queries.invalidateQueries();
    } catch (refused) {
      setError((refused as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="tag-verb">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="tag-verb" dir="auto">
          {translate(`desk.tags.${verb}One`, { name: tag.name })}
        </DialogTitle>
        <DialogContent>
          {children}
          {error && (
            <Box role="alert" sx={{ mt: 2, color: 'error.main' }}>
              {error}
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close} autoFocus={verb === 'delete'}>
            {translate('desk.common.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={verb === 'delete' ? 'error' : 'primary'}
            disabled={busy || !ready}
          >
            {translate(`desk.tags.${verb}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
