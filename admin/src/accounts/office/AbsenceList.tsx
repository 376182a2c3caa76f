import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { QueryError } from '../../common/QueryError.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useMay, useMe } from '../../providers/me.js';
import { AbsenceDialog } from './AbsenceDialog.js';
import type { Absence } from './office.graphql.js';
import { useSaidDay } from './saidDay.js';
import { useAbsences } from './useDuties.js';

/** Who is away and will be; of one person where `of` names one. */
export function AbsenceList({ of }: { of?: string }) {
  const translate = useTranslate();
  const said = useSaidDay();
  const me = useMe();
  const mayAdd = useMay('createAbsence');
  const { data, error, refetch } = useAbsences();
  const [open, setOpen] = useState<Absence | 'new'>();
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  const absences = (data ?? []).filter(({ person }) => !of || person.id === of);
  const isAdmin = me?.roles.includes('ADMIN') ?? false;
  return (
    <section aria-labelledby="who-is-away">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" id="who-is-away" sx={{ flex: 1 }}>
          {translate(of ? 'desk.office.myAbsences' : 'desk.office.absences')}
        </Typography>
        {mayAdd && (
          <Button startIcon={<AddIcon fontSize="small" />} onClick={() => setOpen('new')}>
            {translate('desk.office.addAbsence')}
          </Button>
        )}
      </Box>
      <Paper variant="outlined" component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data && absences.length === 0 && (
          <Box component="li" sx={{ p: 2, color: 'text.secondary' }}>
            {translate('desk.office.noAbsences')}
          </Box>
        )}
        {absences.map((absence, nth) => (
          <Box
            component="li"
            key={absence.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1.5,
              px: 2,
              py: 0.75,
              minHeight: 44,
              borderTop: nth ? 1 : 0,
              borderColor: 'divider',
            }}
          >
            {!of && <strong dir="auto">{absence.person.name}</strong>}
            <span>
              {said(absence.from)} – {said(absence.until)}
            </span>
            {absence.now && <StatusChip label={translate('desk.office.now')} tone="warn" />}
            <Box component="bdi" sx={{ flex: 1, color: 'text.secondary' }}>
              {absence.deputy
                ? translate('desk.office.standsIn', { name: absence.deputy.name })
                : translate('desk.office.nobodyStandsIn')}
            </Box>
            {(isAdmin || absence.person.id === me?.id) && (
              <Button
                variant="text"
                onClick={() => setOpen(absence)}
                aria-label={translate('desk.office.editAbsence', { name: absence.person.name })}
              >
                {translate('desk.common.edit')}
              </Button>
            )}
          </Box>
        ))}
      </Paper>
      {open && me && (
        <AbsenceDialog
          absence={open === 'new' ? null : open}
          ofWhom={of ?? (isAdmin ? undefined : me.id)}
          close={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
