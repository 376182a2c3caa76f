import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { FilterChip } from './FilterChip.js';
import { FilterEditor } from './FilterEditor.js';
import { activeOf, type FilterValues, type ListFilter } from './filters.js';
import { SavedViews } from './SavedViews.js';
import { SearchField } from './SearchField.js';

interface FilterRowProps {
  filters: ListFilter[];
  searchable: boolean;
  /** By this the tabs narrow. */
  tabField?: string;
}

/** What the list is narrowed by: each a chip that can be changed and removed. */
export function FilterRow({ filters, searchable, tabField }: FilterRowProps) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const [adding, setAdding] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<{ filter: ListFilter; anchor: HTMLElement }>();
  const active = activeOf(filterValues);
  const apply = (values: FilterValues) => setFilters(activeOf(values), undefined, false);
  const idle = filters.filter(({ source }) => !(source in active));
  const known = new Set(['q', tabField, ...filters.map(({ source }) => source)]);

  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, md: 2.5 },
        py: 1,
        minHeight: 50,
        boxSizing: 'border-box',
      }}
    >
      {searchable && (
        <SearchField value={(active.q as string) ?? ''} onChange={(q) => apply({ ...filterValues, q })} />
      )}
      {filters.map(
        (filter) =>
          filter.source in active && (
            <FilterChip
              key={filter.source}
              filter={filter}
              value={active[filter.source]}
              onEdit={(anchor) => setEditing({ filter, anchor })}
              onRemove={() => apply({ ...filterValues, [filter.source]: undefined })}
            />
          ),
      )}
      {/* A number on another screen may narrow by what has no editor here: still seen, still removable. */}
      {Object.keys(active)
        .filter((source) => !known.has(source))
        .map((source) => (
          <FilterChip
            key={source}
            filter={{ source, label: `desk.list.filter.${source}`, kind: 'text' }}
            value={active[source]}
            onRemove={() => apply({ ...filterValues, [source]: undefined })}
          />
        ))}
      {idle.length > 0 && (
        <Button
          variant="text"
          startIcon={<AddIcon fontSize="small" />}
          onClick={(event) => setAdding(event.currentTarget)}
          aria-haspopup="menu"
          sx={{ color: 'text.secondary' }}
        >
          {translate('desk.list.addFilter')}
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <SavedViews tabField={tabField} />
      <Menu open={Boolean(adding)} anchorEl={adding} onClose={() => setAdding(null)}>
        {idle.map((filter) => (
          <MenuItem
            key={filter.source}
            onClick={() => {
              setEditing({ filter, anchor: adding! });
              setAdding(null);
            }}
          >
            {translate(filter.label)}
          </MenuItem>
        ))}
      </Menu>
      {editing && (
        <FilterEditor
          filter={editing.filter}
          anchor={editing.anchor}
          value={active[editing.filter.source]}
          onApply={(value) => apply({ ...filterValues, [editing.filter.source]: value })}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Box>
  );
}
