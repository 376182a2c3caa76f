import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { Time } from '../../common/Time.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { CompareDialog } from './CompareDialog.js';
import { Panel } from '../../common/Panel.js';
import { Quiet } from './LeadOrigin.js';
import { type Lead, LEAD_LIKENESSES, updateLead } from './leads.graphql.js';
import { LeadStatusChip } from './LeadStatusChip.js';

/** Other leads that may be the same matter, and by what; compared side by side, and marked. */
export function LeadLikenesses({ lead }: { lead: Lead }) {
  const translate = useTranslate();
  const settle = useSettle();
  const mayEdit = useMay('updateLead');
  const [comparing, setComparing] = useState<Lead>();
  const t = (key: string, args?: object) => translate(`desk.leads.${key}`, args);
  const { data } = useQuery({
    queryKey: ['leads', 'alike', lead.id],
    queryFn: async ({ signal }) => (await send(LEAD_LIKENESSES, { id: lead.id }, { signal })).leadLikenesses,
  });
  const mark = (duplicateOfId: string | null) =>
    settle(
      updateLead(lead, { duplicateOfId }),
      duplicateOfId ? 'desk.leads.duplicateSet' : 'desk.leads.duplicateUnset',
    );
  return (
    <Panel title={t('alike')}>
      {lead.duplicateOf && (
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1, '& a': LINE_TARGET }}
        >
          {t('duplicateOf')}
          <Link to={`/leads/${lead.duplicateOf.id}`} dir="auto">
            {lead.duplicateOf.name}
          </Link>
          {lead.duplicateOf.reference}
          {mayEdit && (
            <Button variant="text" onClick={() => void mark(null)}>
              {t('noDuplicate')}
            </Button>
          )}
        </Box>
      )}
      {data?.length === 0 && <Quiet>{t('alikeNone')}</Quiet>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map(({ lead: other, reasons }) => (
          <Box
            component="li"
            key={other.id}
            sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
              <Box
                component={Link}
                to={`/leads/${other.id}`}
                dir="auto"
                sx={{ ...LINE_TARGET, fontWeight: 600 }}
              >
                {other.name}
              </Box>
              <LeadStatusChip status={other.status} />
              <Box component="span" sx={{ flex: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
                <Time at={other.receivedAt} />
              </Box>
              <Button variant="text" onClick={() => setComparing(other)}>
                {t('compare')}
              </Button>
            </Box>
            <Quiet>{reasons.map((reason) => t(`alikeBy.${reason}`)).join(', ')}</Quiet>
          </Box>
        ))}
      </Box>
      {comparing && (
        <CompareDialog
          one={lead}
          other={comparing}
          mark={
            mayEdit && lead.duplicateOf?.id !== comparing.id && comparing.duplicateOf?.id !== lead.id
              ? () => mark(comparing.id)
              : undefined
          }
          close={() => setComparing(undefined)}
        />
      )}
    </Panel>
  );
}
