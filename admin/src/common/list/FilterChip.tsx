import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'react-admin';
import { useMe } from '../../providers/me.js';
import { exactly } from '../clock.js';
import { dayText } from '../Day.js';
import type { ListFilter } from './filters.js';

interface FilterChipProps {
  filter: ListFilter;
  value: unknown;
  onEdit?: (anchor: HTMLElement) => void;
  onRemove: () => void;
}

/** One narrowing: its text opens the editor, its cross takes it away. */
export function FilterChip({ filter, value, onEdit, onRemove }: FilterChipProps) {
  const translate = useTranslate();
  const said = useSaidValue(filter, value);
  const label = translate(filter.label, { _: filter.source });
  const half = { height: 28, fontSize: '0.8125rem', px: 1, '@media (pointer: coarse)': { height: 44 } };
  return (
    <Box
      sx={{
        display: 'inline-flex',
        border: 1,
        borderColor: 'divider',
        borderRadius: 4,
        bgcolor: 'background.paper',
        maxWidth: '100%',
      }}
    >
      <ButtonBase
        disabled={!onEdit}
        onClick={(event) => onEdit?.(event.currentTarget)}
        sx={{ ...half, pl: 1.25, borderRadius: '16px 0 0 16px', minWidth: 0 }}
      >
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', mr: 0.5 }}>
          {label}
        </Box>
        <Box
          component="span"
          dir="auto"
          sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {said}
        </Box>
      </ButtonBase>
      <ButtonBase
        onClick={onRemove}
        aria-label={translate('desk.list.removeFilter', { label })}
        sx={{
          ...half,
          borderRadius: '0 16px 16px 0',
          minWidth: 28,
          '@media (pointer: coarse)': { height: 44, minWidth: 44 },
        }}
      >
        <CloseIcon sx={{ fontSize: 14 }} />
      </ButtonBase>
    </Box>
  );
}

function useSaidValue({ kind, choices, options }: ListFilter, value: unknown): string {
  const translate = useTranslate();
  const me = useMe();
  if (kind === 'moment')
    return exactly(String(value), me?.timeZone, me?.locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (kind === 'day') return dayText(String(value), me?.locale);
  const name = (one: unknown) => {
    const option = options?.find(({ id }) => id === one);
    if (option) return option.name;
    const label = choices?.find(({ id }) => id === one)?.label;
    return label ? translate(label, { _: label }) : typeof one === 'string' ? one : JSON.stringify(one);
  };
  return Array.isArray(value)
    ? value.length > 3
      ? translate('desk.list.several', { count: value.length })
      : value.map(name).join(', ')
    : name(value);
}
