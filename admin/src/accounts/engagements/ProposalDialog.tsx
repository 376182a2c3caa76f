import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { proposalsKey, proposalsOf } from './proposals.graphql.js';
import { ProposalForm } from './ProposalForm.js';

/** Writes the next version of what the client is offered, keeps it or sends it. */
export function ProposalDialog({ engagementId, close }: { engagementId: string; close: () => void }) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: [...proposalsKey(engagementId), 'writing'],
    queryFn: ({ signal }) => proposalsOf(engagementId, signal),
    // What was typed would go with what is read anew.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const [newest] = data ?? [];
  const number = newest ? newest.number + (newest.sentAt ? 1 : 0) : 1;
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="proposal-title">
      <DialogTitle id="proposal-title">
        {translate('desk.engagements.proposal.version', { number })}
      </DialogTitle>
      {data ? (
        <ProposalForm engagementId={engagementId} newest={newest} close={close} />
      ) : (
        <>
          <DialogContent>
            {error ? <QueryError error={error} again={() => void refetch()} /> : <LoadingSoon rows={3} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
