import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { uuid } from '../../common/uuid.js';
import { refusalOf } from '../../providers/deskError.js';
import {
  type ConvertedEngagement,
  convertLead,
  type ClientMatch,
  matchClient,
} from './conversion.graphql.js';
import { type ConversionDraft, draftOf, inputOf } from './conversionDraft.js';
import { ConvertFields } from './ConvertFields.js';
import type { Lead } from './leads.graphql.js';

interface ConvertDialogProps {
  lead: Lead;
  onDone: (batch: string, engagement: ConvertedEngagement | null) => void;
  close: () => void;
}

/** A lead becomes work: what is there already is found, what is not is made, and all of it is shown before. */
export function ConvertDialog({ lead, onDone, close }: ConvertDialogProps) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'match', lead.id, lead.version],
    queryFn: ({ signal }) =>
      matchClient({ email: lead.email, companyName: lead.companyName, website: lead.companyDomain }, signal),
    // Read once: what came later must not change what is chosen under the hand.
    staleTime: Infinity,
  });
  return (
    <Dialog
      open
      // A click beside it would lose what was typed.
      onClose={(_event, reason) => reason !== 'backdropClick' && close()}
      maxWidth="sm"
      fullWidth
      aria-labelledby="convert-title"
    >
      <DialogTitle id="convert-title" dir="auto">
        {translate('desk.leads.convert.title', { name: lead.name })}
      </DialogTitle>
      {error && <QueryError error={error} again={() => void refetch()} />}
      {data ? (
        <ConvertForm lead={lead} match={data} onDone={onDone} close={close} />
      ) : (
        <DialogContent>
          <LoadingSoon rows={4} />
        </DialogContent>
      )}
    </Dialog>
  );
}

function ConvertForm({ lead, match, onDone, close }: ConvertDialogProps & { match: ClientMatch }) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<ConversionDraft>(() =>
    draftOf(lead, match, (type) =>
      translate('desk.leads.convert.titleOf', {
        company: lead.companyName || lead.name,
        type: translate(`desk.leads.convert.type.${type}`),
      }),
    ),
  );
  // The same request however often it is sent: an answer that got lost makes no second engagement.
  const [batch] = useState(uuid);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<{ message: string; fields: Record<string, string> }>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setSending(true);
    setRefused(undefined);
    try {
      onDone(batch, await convertLead(lead, inputOf(draft, lead), batch));
    } catch (error) {
      const fields = Object.fromEntries(
        (refusalOf(error).fields ?? []).map(({ field, message }) => [field, message]),
      );
      setRefused({ message: (error as Error).message, fields });
      setSending(false);
    }
  };
  const fields = refused?.fields ?? {};
  return (
    <Box
      component="form"
      // The API says what is missing, beside each field.
      noValidate
      onSubmit={(event) => void submit(event)}
      // The fields scroll, the buttons stay.
      sx={{ display: 'contents' }}
    >
      <DialogContent sx={{ display: 'grid', gap: 2.5, pt: 0 }}>
        <ConvertFields lead={lead} match={match} draft={draft} setDraft={setDraft} wrong={fields} />
        {refused && (
          <Alert severity="error">
            {Object.keys(fields).length > 0
              ? translate('desk.common.seeFields')
              : translate(refused.message, { _: refused.message })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        <Button type="submit" variant="contained" color="primary" disabled={sending}>
          {translate('desk.leads.convert.go')}
        </Button>
      </DialogActions>
    </Box>
  );
}
