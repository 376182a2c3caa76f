import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';
import { SEARCH } from './strays.graphql.js';

/** Fewer letters than this and the API looks for no record. */
const SHORTEST = 3;
/** What mail can be about. */
const TYPES: Record<string, string> = {
  leads: 'Lead',
  contacts: 'Contact',
  companies: 'Company',
  consultations: 'Consultation',
  engagements: 'Engagement',
};

/** A record, found by a part of its name; choosing it is doing it. */
export function RecordSearch({ pick }: { pick: (record: RecordRef, label: string) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const q = text.trim();
  const { data = [], isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => (await send(SEARCH, { q }, { signal })).search,
    enabled: [...q].length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const options = [...q].length >= SHORTEST ? data.filter(({ resource }) => resource in TYPES) : [];
  return (
    <Autocomplete
      options={options}
      filterOptions={(all) => all}
      value={null}
      inputValue={text}
      onInputChange={(_event, next) => setText(next)}
      getOptionLabel={({ label }) => label}
      getOptionKey={({ resource, id }) => `${resource}:${id}`}
      loading={isFetching}
      noOptionsText={translate(
        [...q].length < SHORTEST ? 'desk.strays.typeMore' : 'desk.strays.nothingFound',
      )}
      onChange={(_event, hit) => hit && pick({ type: TYPES[hit.resource]!, id: hit.id }, hit.label)}
      renderOption={({ key, ...props }, { label, detail, resource }) => (
        <li key={key as string} {...props}>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <bdi>{label}</bdi>
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {translate(`desk.layout.nav.${resource}`)} · <bdi>{detail}</bdi>
            </Box>
          </Box>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={translate('desk.strays.fileOn')} />}
    />
  );
}
