import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import ViewListIcon from '@mui/icons-material/ViewListOutlined';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';

/** The same meetings as a list or in a calendar. */
export function ConsultationViews({ view }: { view: 'list' | 'calendar' }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label={translate('desk.list.view')}
      onChange={(_event, next: typeof view | null) =>
        next && void navigate(next === 'list' ? '/consultations' : '/consultations/calendar')
      }
    >
      <ToggleButton value="list" sx={{ gap: 0.75 }}>
        <ViewListIcon fontSize="small" />
        {translate('desk.list.asList')}
      </ToggleButton>
      <ToggleButton value="calendar" sx={{ gap: 0.75 }}>
        <CalendarIcon fontSize="small" />
        {translate('desk.consultations.calendar.title')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
