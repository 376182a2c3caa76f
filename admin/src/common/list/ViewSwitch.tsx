import ViewKanbanIcon from '@mui/icons-material/ViewKanbanOutlined';
import ViewListIcon from '@mui/icons-material/ViewListOutlined';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';

export type View = 'list' | 'board';

/** The same rows as a list or on a board. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      onChange={(_event, next: View | null) => next && onChange(next)}
      aria-label={translate('desk.list.view')}
    >
      <ToggleButton value="list" sx={{ gap: 0.75 }}>
        <ViewListIcon fontSize="small" />
        {translate('desk.list.asList')}
      </ToggleButton>
      <ToggleButton value="board" sx={{ gap: 0.75 }}>
        <ViewKanbanIcon fontSize="small" />
        {translate('desk.list.asBoard')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
