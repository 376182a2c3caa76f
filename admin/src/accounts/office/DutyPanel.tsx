import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay, useMe } from '../../providers/me.js';
import { AbsenceList } from './AbsenceList.js';
import { type Duty, setDuty } from './office.graphql.js';
import { useSaidDay } from './saidDay.js';
import { readDutyAgain, useDuties } from './useDuties.js';

const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Who takes leads, how many, and who is away. */
export function DutyPanel() {
  const translate = useTranslate();
  const mayDuty = useMay('duties');
  const { data: duties, error, refetch } = useDuties();
  if (error && !duties) return <QueryError error={error} again={() => void refetch()} />;
  if (mayDuty && !duties) return <LoadingSoon rows={4} />;
  return (
    <Box sx={{ maxWidth: 860, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
      {duties && (
        <section aria-labelledby="who-takes">
          <Typography variant="h2" id="who-takes">
            {translate('desk.office.who')}
          </Typography>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1 }}>
            {translate('desk.office.whoHelp')}
          </Box>
          {!duties.some(({ onDuty }) => onDuty) && (
            <Alert severity="warning" sx={{ mb: 1 }}>
              {translate('desk.office.nobody')}
            </Alert>
          )}
          <DutyTable duties={duties} />
        </section>
      )}
      <AbsenceList />
    </Box>
  );
}

function DutyTable({ duties }: { duties: readonly Duty[] }) {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.office.${key}`);
  const all = duties.reduce((sum, { onDuty, weight }) => sum + (onDuty ? weight : 0), 0);
  const head = { textAlign: 'left', fontWeight: 600, color: 'text.secondary', fontSize: '0.8125rem' };
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderSpacing: 0,
          '& th, & td': { px: 1.5, py: 0.5, height: 42, boxSizing: 'border-box' },
          '& tbody tr > *': { borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem' },
        }}
      >
        <thead>
          <tr>
            {['person', 'onDuty', 'weight', 'share', 'today'].map((key) => (
              <Box component="th" scope="col" key={key} sx={head}>
                {t(key)}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.person.id}>
              <Box component="th" scope="row" dir="auto" sx={{ textAlign: 'left', fontWeight: 600 }}>
                {duty.person.name}
              </Box>
              <td>
                <DutySwitch duty={duty} />
              </td>
              <td>
                <DutyWeight duty={duty} />
              </td>
              <td>{duty.onDuty && all > 0 ? `${Math.round((duty.weight / all) * 100)} %` : '–'}</td>
              <td>
                <Presence duty={duty} />
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Paper>
  );
}

/** Everybody their own, an admin everybody's. */
function useMaySet(userId: string): boolean {
  const me = useMe();
  return me?.id === userId || (me?.roles.includes('ADMIN') ?? false);
}

export function DutySwitch({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  const settle = useSettle();
  const may = useMaySet(duty.person.id);
  return (
    <Switch
      checked={duty.onDuty}
      disabled={!may}
      slotProps={{ input: { 'aria-label': translate('desk.office.onDutyOf', { name: duty.person.name }) } }}
      onChange={(_event, onDuty) =>
        void settle(setDuty(duty, { onDuty }), 'desk.office.dutySet').then(readDutyAgain)
      }
    />
  );
}

export function DutyWeight({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  const settle = useSettle();
  const may = useMaySet(duty.person.id);
  return (
    <TextField
      select
      value={duty.weight}
      disabled={!may}
      fullWidth={false}
      slotProps={{
        htmlInput: { 'aria-label': translate('desk.office.weightOf', { name: duty.person.name }) },
      }}
      sx={{ width: 72, '& .MuiSelect-select': { py: 0.5, '@media (pointer: coarse)': { py: 1.5 } } }}
      onChange={({ target }) =>
        void settle(setDuty(duty, { weight: Number(target.value) }), 'desk.office.dutySet').then(
          readDutyAgain,
        )
      }
    >
      {WEIGHTS.map((weight) => (
        <MenuItem key={weight} value={weight}>
          {weight}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Presence({ duty: { absence, onDuty } }: { duty: Duty }) {
  const translate = useTranslate();
  const said = useSaidDay();
  if (!absence)
    return onDuty ? (
      <StatusChip label={translate('desk.office.here')} tone="ok" />
    ) : (
      <StatusChip label={translate('desk.office.off')} />
    );
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <StatusChip label={translate('desk.office.awayUntil', { day: said(absence.until) })} tone="warn" />
      <bdi>
        {absence.deputy
          ? translate('desk.office.standsIn', { name: absence.deputy.name })
          : translate('desk.office.nobodyStandsIn')}
      </bdi>
    </Box>
  );
}
