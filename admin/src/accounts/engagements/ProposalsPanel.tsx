import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { Panel } from '../../common/Panel.js';
import { QueryError } from '../../common/QueryError.js';
import { AnswerDialog } from './AnswerDialog.js';
import type { Engagement } from './engagements.graphql.js';
import { ProposalDialog } from './ProposalDialog.js';
import { type Proposal, proposalsKey, proposalsOf } from './proposals.graphql.js';
import { ProposalVersion } from './ProposalVersion.js';

/** What the client was offered, version by version, and what they said. */
export function ProposalsPanel({ engagement }: { engagement: Engagement }) {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.engagements.proposal.${key}`);
  const [writing, setWriting] = useState(false);
  const [answering, setAnswering] = useState<Proposal>();
  const { data, error, refetch } = useQuery({
    // With its version, so that whatever moves the engagement shows here.
    queryKey: [...proposalsKey(engagement.id), engagement.version],
    queryFn: ({ signal }) => proposalsOf(engagement.id, signal),
    placeholderData: (before) => before,
  });
  const [newest] = data ?? [];
  const isDraft = engagement.status === 'DRAFT' && !engagement.deletedAt;
  const waits = engagement.status === 'PROPOSED' && newest?.sentAt && !newest.answer;
  return (
    <Panel
      title={t('title')}
      actions={
        <>
          {isDraft && data && (
            <Button onClick={() => setWriting(true)}>
              {t(!newest ? 'writeFirst' : newest.sentAt ? 'writeNext' : 'goOn')}
            </Button>
          )}
          {waits && <Button onClick={() => setAnswering(newest)}>{t('answer')}</Button>}
        </>
      }
    >
      {error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data ? (
        <LoadingSoon rows={2} />
      ) : data.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t(isDraft ? 'empty' : 'never')}</Box>
      ) : (
        data.map((proposal, nth) => (
          <ProposalVersion key={proposal.id} proposal={proposal} isNewest={nth === 0} />
        ))
      )}
      {writing && <ProposalDialog engagementId={engagement.id} close={() => setWriting(false)} />}
      {answering && <AnswerDialog proposal={answering} close={() => setAnswering(undefined)} />}
    </Panel>
  );
}
