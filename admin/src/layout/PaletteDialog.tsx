import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useTranslate } from 'react-admin';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Hit, usePaletteHits } from './usePaletteHits.js';

/** Type a few letters, walk with the arrows, Enter opens. */
export default function PaletteDialog({ close }: { close: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { hits, isSearching, isTooShort } = usePaletteHits(text);
  const current = Math.min(at, hits.length - 1);
  useEffect(() => {
    document.getElementById(`hit-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const follow = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    void navigate(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      setAt((current + step + hits.length) % Math.max(1, hits.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      follow(hits[current]);
    }
  };
  const empty = hits.length === 0 && !isSearching;
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': translate('desk.layout.search') } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <InputBase
        autoFocus
        value={text}
        placeholder={translate('desk.layout.searchHint')}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': translate('desk.layout.search'),
            'aria-expanded': hits.length > 0,
            'aria-controls': 'palette-hits',
            'aria-activedescendant': hits.length > 0 ? `hit-${current}` : undefined,
            maxLength: 200,
            dir: 'auto',
          },
        }}
        sx={{ px: 2, py: 1.25, fontSize: '1rem', borderBottom: 1, borderColor: 'divider' }}
      />
      <Box
        id="palette-hits"
        role="listbox"
        aria-label={translate('desk.layout.results')}
        sx={{ maxHeight: 420, overflowY: 'auto', p: 0.5 }}
      >
        {hits.map((hit, index) => (
          <Option
            key={hit.key}
            hit={hit}
            id={`hit-${index}`}
            selected={index === current}
            group={hit.group !== hits[index - 1]?.group}
            onPick={() => follow(hit)}
          />
        ))}
      </Box>
      <Box role="status" sx={{ px: 2, py: empty ? 2 : 0, color: 'text.secondary' }}>
        {empty &&
          translate(`desk.layout.${isTooShort ? 'searchLonger' : 'nothingFound'}`, { text: text.trim() })}
      </Box>
    </Dialog>
  );
}

function Option({
  hit,
  id,
  selected,
  group,
  onPick,
}: {
  hit: Hit;
  id: string;
  selected: boolean;
  group: boolean;
  onPick: () => void;
}) {
  const translate = useTranslate();
  return (
    <>
      {group && (
        <Box
          role="presentation"
          sx={{ px: 1.5, pt: 1, pb: 0.5, fontSize: '0.6875rem', fontWeight: 600, color: 'text.secondary' }}
        >
          {translate(`desk.layout.group.${hit.group}`)}
        </Box>
      )}
      <Box
        role="option"
        id={id}
        aria-selected={selected}
        onClick={onPick}
        sx={{
          px: 1.5,
          py: 0.75,
          borderRadius: 0.75,
          cursor: 'pointer',
          '@media (pointer: coarse)': { py: 1.5 },
          bgcolor: (theme) => (selected ? theme.desk.accentSoft : 'transparent'),
          '&:hover': { bgcolor: (theme) => theme.desk.accentSoft },
        }}
      >
        <Box component="span" dir="auto" sx={{ fontWeight: 500 }}>
          {hit.label}
        </Box>
        {hit.detail && (
          <Box component="span" dir="auto" sx={{ color: 'text.secondary', ml: 1, fontSize: '0.8125rem' }}>
            {hit.detail}
          </Box>
        )}
      </Box>
    </>
  );
}
