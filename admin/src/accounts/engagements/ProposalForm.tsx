import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useGetOne, useNotify, useRefresh, useTranslate } from 'react-admin';
import { type SyntheticEvent, useRef, useState } from 'react';
import { dayIn } from '../../common/calendar.js';
import { useOfferUndo } from '../../common/undo.js';
import { uuid } from '../../common/uuid.js';
import { useMe } from '../../providers/me.js';
import type { Engagement } from './engagements.graphql.js';
import { createProposal, type Proposal, sendProposal, updateProposal } from './proposals.graphql.js';
import { takeBack } from './takeBack.js';
import { Refused } from './Refused.js';
import { useDialogForm } from './useDialogForm.js';

interface ProposalFormProps {
  engagementId: string;
  newest: Proposal | undefined;
  close: () => void;
}
const TWO_WEEKS = 14 * 86_400_000;

export function ProposalForm({ engagementId, newest, close }: ProposalFormProps) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.engagements.proposal.${key}`, args);
  const notify = useNotify();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const today = dayIn(useMe()?.timeZone);
  const { data: engagement } = useGetOne<Engagement>('engagements', { id: engagementId });
  // What is being written goes on; after what was sent the next version begins with its words.
  const written = useRef(newest?.sentAt ? undefined : newest);
  const [message, setMessage] = useState(newest?.message ?? '');
  const [validUntil, setValidUntil] = useState(
    (!newest?.sentAt && newest?.validUntil) ||
      new Date(Date.parse(today) + TWO_WEEKS).toISOString().slice(0, 10),
  );
  const [byLetter, setByLetter] = useState(true);
  const { busy, said, atField, attempt, other } = useDialogForm();

  const keep = async () => {
    const input = { message, validUntil: validUntil || null };
    written.current = written.current
      ? await updateProposal(written.current, input)
      : await createProposal(engagementId, input);
    return written.current;
  };
  const keepForLater = async () => {
    if (!(await attempt(keep))) return;
    notify('desk.engagements.proposal.kept', { type: 'success' });
    refresh();
    close();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const batch = uuid();
    const done = await attempt(async () => sendProposal(await keep(), byLetter, batch));
    refresh();
    if (!done) return;
    offerUndo(t(byLetter ? 'sentByLetter' : 'markedAsSent'), () => takeBack(batch));
    close();
  };
  const contact = engagement?.contact?.name;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <DialogContent>
        <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('text')}</Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <TextField
            multiline
            minRows={4}
            maxRows={14}
            autoFocus
            label={t('message')}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
            {...atField('message')}
            slotProps={{ htmlInput: { maxLength: 20_000, dir: 'auto' } }}
          />
          <TextField
            type="date"
            required
            label={t('validUntil')}
            value={validUntil}
            onChange={({ target }) => setValidUntil(target.value)}
            {...atField('validUntil')}
            sx={{ maxWidth: 240 }}
          />
          <FormControl error={Boolean(said('byLetter'))}>
            <FormLabel id="proposal-way">{t('way')}</FormLabel>
            <RadioGroup
              aria-labelledby="proposal-way"
              value={byLetter ? 'letter' : 'other'}
              onChange={(_event, way) => setByLetter(way === 'letter')}
            >
              <FormControlLabel
                value="letter"
                control={<Radio />}
                label={contact ? t('byLetterTo', { name: contact }) : t('byLetter')}
              />
              <FormControlLabel value="other" control={<Radio />} label={t('otherWay')} />
            </RadioGroup>
            {said('byLetter') && <FormHelperText>{said('byLetter')}</FormHelperText>}
          </FormControl>
        </Box>
        <Refused text={other} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        <Button disabled={busy} onClick={() => void keepForLater()}>
          {t('keep')}
        </Button>
        <Button type="submit" variant="contained" color="primary" disabled={busy}>
          {t(byLetter ? 'send' : 'mark')}
        </Button>
      </DialogActions>
    </form>
  );
}
