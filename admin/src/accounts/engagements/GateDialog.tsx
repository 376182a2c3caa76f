import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { ResourceContextProvider, useDataProvider, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { send } from '../../providers/request.js';
import { EngagementField } from './EngagementField.js';
import { type Engagement, updateEngagement } from './engagements.graphql.js';
import { GateRemedy } from './GateRemedy.js';
import { type Blocker, type EngagementAction, GATE } from './verbs.graphql.js';

interface GateDialogProps {
  id: string;
  action: EngagementAction;
  to: string;
  found: readonly Blocker[];
  onMove: (engagement: Engagement) => void;
  close: () => void;
}
const same = (one: Blocker) => (other: Blocker) => other.code === one.code && other.field === one.field;

/** What is missing for a move, each with what mends it; the move lights up when nothing is. */
export function GateDialog({ id, action, to, found, onMove, close }: GateDialogProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const refresh = useRefresh();
  const t = (key: string, args?: object) => translate(`desk.engagements.${key}`, args);
  const [blockers, setBlockers] = useState(found);
  // Read for the dialog alone: what the page behind it reads again must not take what is typed here.
  const {
    data: engagement,
    error,
    refetch,
  } = useQuery({
    queryKey: ['gate', id],
    queryFn: async () => (await dataProvider.getOne<Engagement>('engagements', { id })).data,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const look = async () => {
    const [{ data }, { engagementGate }] = await Promise.all([refetch(), send(GATE, { id, action })]);
    refresh();
    // A proposal that was sent has moved it already.
    if (data?.status === to) return close();
    setBlockers(engagementGate.blockers);
  };
  // What was given before stays in the form: another look may find more that is missing.
  const fields = [
    ...new Set(
      [...found, ...blockers].flatMap(({ remedy, field }) => (remedy === 'EDIT' && field ? [field] : [])),
    ),
  ];
  const all = [...found, ...blockers.filter((one) => !found.some(same(one)))];
  const isClear = blockers.length === 0;
  const status = t(`status.${to}`);
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="gate-title">
      <DialogTitle id="gate-title">{t('gate.title', { status })}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t(isClear ? 'gate.clear' : 'gate.text')}</Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
          {all.map((said) => {
            const isOpen = blockers.some(same(said));
            return (
              <Box
                component="li"
                key={said.code + said.field}
                data-blocker={said.field ?? said.code}
                sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}
              >
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: isOpen ? 600 : 400 }}>
                  {!isOpen && <CheckIcon fontSize="small" color="success" aria-hidden />}
                  <Box
                    component={isOpen ? 'span' : 's'}
                    sx={{ color: isOpen ? 'text.primary' : 'text.secondary' }}
                  >
                    {said.message}
                  </Box>
                </Box>
                {isOpen && engagement && <GateRemedy blocker={said} engagement={engagement} look={look} />}
              </Box>
            );
          })}
        </Box>
        {error && !engagement ? (
          <QueryError error={error} again={() => void refetch()} />
        ) : !engagement ? (
          <LoadingSoon rows={2} />
        ) : (
          fields.length > 0 &&
          !isClear && (
            <ResourceContextProvider value="engagements">
              <SettingsForm
                record={engagement}
                saveLabel="desk.engagements.gate.save"
                save={async (changed) => {
                  await updateEngagement(engagement, changed);
                  await look();
                }}
                onBack={close}
              >
                <Box
                  sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' } }}
                >
                  {fields.map((field) => (
                    <EngagementField key={field} source={field} />
                  ))}
                </Box>
              </SettingsForm>
            </ResourceContextProvider>
          )
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!isClear || !engagement}
          onClick={() => onMove(engagement!)}
        >
          {t('go', { status })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
