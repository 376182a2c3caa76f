import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useMe } from '../../providers/me.js';
import { AbsenceList } from './AbsenceList.js';
import { DutySwitch, DutyWeight } from './DutyPanel.js';
import { useDuties } from './useDuties.js';

/** My own part of it, on my profile. */
export default function MyDuty() {
  const translate = useTranslate();
  const me = useMe();
  const { data: duties } = useDuties();
  if (!me) return null;
  const mine = duties?.find(({ person }) => person.id === me.id);
  return (
    <Box sx={{ maxWidth: 760, display: 'grid', gap: 3 }}>
      {mine && (
        <section aria-labelledby="my-duty">
          <Typography variant="h2" id="my-duty">
            {translate('desk.office.mine')}
          </Typography>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1 }}>
            {translate('desk.office.mineText')}
          </Box>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <span>
              <DutySwitch duty={mine} /> {translate('desk.office.onDuty')}
            </span>
            <span>
              {translate('desk.office.weight')} <DutyWeight duty={mine} />
            </span>
          </Box>
        </section>
      )}
      <AbsenceList of={me.id} />
    </Box>
  );
}
