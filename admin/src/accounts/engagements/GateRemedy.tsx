import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { AnswerDialog } from './AnswerDialog.js';
import type { Engagement } from './engagements.graphql.js';
import { ProposalDialog } from './ProposalDialog.js';
import { proposalsKey, proposalsOf } from './proposals.graphql.js';
import type { Blocker } from './verbs.graphql.js';

interface GateRemedyProps {
  blocker: Blocker;
  engagement: Engagement;
  /** Asks again what stands in the way. */
  look: () => Promise<void>;
}

/** What mends one blocker, where it is said; those of a field are mended in the form below. */
export function GateRemedy({
  blocker: { code, remedy },
  engagement: { id, company },
  look,
}: GateRemedyProps) {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.engagements.gate.${key}`);
  const [asking, setAsking] = useState(false);
  const { data: proposals = [] } = useQuery({
    queryKey: proposalsKey(id),
    queryFn: ({ signal }) => proposalsOf(id, signal),
    enabled: remedy === 'ANSWER_PROPOSAL',
  });
  const close = () => {
    setAsking(false);
    void look();
  };
  const small = { color: 'text.secondary', fontSize: '0.8125rem' } as const;
  switch (remedy) {
    case 'SEND_PROPOSAL':
      return (
        <Box sx={{ mt: 1 }}>
          <Button onClick={() => setAsking(true)}>{t('send')}</Button>
          {asking && <ProposalDialog engagementId={id} close={close} />}
        </Box>
      );
    case 'ANSWER_PROPOSAL':
      return (
        <Box sx={{ mt: 1 }}>
          <Button
            disabled={!proposals[0]?.sentAt || proposals[0].answer !== null}
            onClick={() => setAsking(true)}
          >
            {t('answer')}
          </Button>
          {proposals[0]?.answer === 'DECLINED' && <Box sx={small}>{t('declined')}</Box>}
          {asking && <AnswerDialog proposal={proposals[0]!} close={close} />}
        </Box>
      );
    case 'OPEN_COMPANY':
      return (
        <Box sx={{ mt: 1 }}>
          <Button component={Link} to={`/companies/${company?.id}`}>
            {t('company')}
          </Button>
        </Box>
      );
    case 'EDIT':
      return null;
    default:
      return code === 'NO_SUBMITTAL' ? <Box sx={small}>{t('submittal')}</Box> : null;
  }
}
