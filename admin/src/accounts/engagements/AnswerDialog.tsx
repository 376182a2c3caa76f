import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { dayIn } from '../../common/calendar.js';
import { useMe } from '../../providers/me.js';
import { answerProposal, type Proposal, type ProposalAnswerInput } from './proposals.graphql.js';
import { Refused } from './Refused.js';
import { useDialogForm } from './useDialogForm.js';

/** Keeps what the client answered: yes or no, when, who, and where that stands. */
export function AnswerDialog({ proposal, close }: { proposal: Proposal; close: () => void }) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.engagements.proposal.${key}`, args);
  const notify = useNotify();
  const refresh = useRefresh();
  const today = dayIn(useMe()?.timeZone);
  const [input, setInput] = useState<ProposalAnswerInput>({
    answer: 'ACCEPTED',
    answeredOn: today,
    answeredBy: '',
    document: '',
    note: '',
  });
  const { busy, atField, attempt, other } = useDialogForm();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!(await attempt(() => answerProposal(proposal, input)))) return;
    notify('desk.engagements.proposal.answerKept', { type: 'success' });
    refresh();
    close();
  };
  const field = (name: 'answeredBy' | 'document' | 'note', maxLength = 200) => ({
    label: t(name),
    value: input[name],
    onChange: ({ target }: { target: { value: string } }) => setInput({ ...input, [name]: target.value }),
    ...atField(name),
    slotProps: { htmlInput: { maxLength, dir: 'auto' } },
  });
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="answer-title">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="answer-title">{t('answerTo', { number: proposal.number })}</DialogTitle>
        <DialogContent>
          <RadioGroup
            row
            aria-labelledby="answer-title"
            value={input.answer}
            onChange={(_event, answer) =>
              setInput({ ...input, answer: answer as ProposalAnswerInput['answer'] })
            }
            sx={{ mb: 2 }}
          >
            <FormControlLabel value="ACCEPTED" control={<Radio autoFocus />} label={t('yes')} />
            <FormControlLabel value="DECLINED" control={<Radio />} label={t('no')} />
          </RadioGroup>
          <div style={{ display: 'grid', gap: 16 }}>
            <TextField required {...field('answeredBy')} />
            <TextField
              type="date"
              required
              label={t('answeredOn')}
              value={input.answeredOn}
              onChange={({ target }) => setInput({ ...input, answeredOn: target.value })}
              {...atField('answeredOn')}
            />
            {input.answer === 'ACCEPTED' && <TextField {...field('document')} />}
            <TextField multiline minRows={2} {...field('note', 2000)} />
          </div>
          <Refused text={other} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy}>
            {t('keepAnswer')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
