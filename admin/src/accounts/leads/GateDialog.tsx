import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useDataProvider, useRefresh, useTranslate } from 'react-admin';
import { useRef, useState } from 'react';
import { send } from '../../providers/request.js';
import { GateRemedy } from './GateRemedy.js';
import type { Lead } from './leads.graphql.js';
import { type Blocker, LEAD_GATE, type LeadAction, type MoveWords } from './verbs.graphql.js';

interface GateDialogProps {
  lead: Lead;
  action: LeadAction;
  to: string;
  blockers: readonly Blocker[];
  onMove: (lead: Lead, words: MoveWords) => void;
  close: () => void;
}

/** What is missing for a move, each with what mends it; the move lights up when nothing is. A note passes what only warns. */
export function GateDialog({ lead: asked, action, to, blockers: found, onMove, close }: GateDialogProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const refresh = useRefresh();
  const t = (key: string, args?: object) => translate(`desk.leads.${key}`, args);
  const [lead, setLead] = useState(asked);
  const [blockers, setBlockers] = useState(found);
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const newest = useRef(asked);
  const queue = useRef(Promise.resolve());
  const status = t(`status.${to}`);

  const mendNow = async (work: (lead: Lead) => Promise<unknown>) => {
    setError(undefined);
    try {
      await work(newest.current);
      const { data } = await dataProvider.getOne<Lead>('leads', { id: asked.id });
      newest.current = data;
      setLead(data);
      const { leadGate } = await send(LEAD_GATE, { id: asked.id, action });
      refresh();
      // A call that was logged has moved it already.
      if (data.status === to) return close();
      setBlockers(leadGate.blockers);
    } catch (refused) {
      setError((refused as Error).message);
    }
  };
  // One after the other, each on the lead as the one before left it: a fast hand is no conflict with itself.
  const mend = (work: (lead: Lead) => Promise<unknown>) => {
    queue.current = queue.current.then(() => mendNow(work));
    return queue.current;
  };
  const isClear = blockers.length === 0;
  const mayWaive = blockers.every(({ strength }) => strength === 'WARN');
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="gate-title">
      <DialogTitle id="gate-title">{t('gate.title', { status })}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t(isClear ? 'gate.clear' : 'gate.text')}</Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
          {found.map(({ code }) => {
            const open = blockers.find((one) => one.code === code);
            const said = open ?? found.find((one) => one.code === code)!;
            return (
              <Box
                component="li"
                key={code}
                data-blocker={code}
                sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}
              >
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: open ? 600 : 400 }}>
                  {!open && <CheckIcon fontSize="small" color="success" aria-hidden />}
                  <Box
                    component={open ? 'span' : 's'}
                    sx={{ color: open ? 'text.primary' : 'text.secondary' }}
                  >
                    {said.message}
                  </Box>
                </Box>
                {open && <GateRemedy code={code} remedy={open.remedy} lead={lead} mend={mend} />}
              </Box>
            );
          })}
        </Box>
        {!isClear && mayWaive && (
          <TextField
            multiline
            label={t('note')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
          />
        )}
        {error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {translate(error, { _: error })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        {!isClear && mayWaive && (
          <Button disabled={!note.trim()} onClick={() => onMove(lead, { note: note.trim() })}>
            {t('gate.goAnyway')}
          </Button>
        )}
        <Button variant="contained" color="primary" disabled={!isClear} onClick={() => onMove(lead, {})}>
          {t('go', { status })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
