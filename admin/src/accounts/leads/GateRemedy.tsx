import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { graphql } from '../../providers/graphql.js';
import { useMe } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { SERVICES } from './leadMoves.js';
import { type Lead, restoreLead, updateLead } from './leads.graphql.js';
import { assignLeads } from './verbs.graphql.js';

const LOG_CALL = graphql(`
  mutation LogLeadCall($id: UUID!) {
    logActivity(links: [{ type: "Lead", id: $id }], input: { kind: CALL, direction: OUT }) {
      id
    }
  }
`);

interface GateRemedyProps {
  code: string;
  remedy: string | null;
  lead: Lead;
  mend: (work: (fresh: Lead) => Promise<unknown>) => Promise<void>;
}

/** What mends one blocker, where it is said. */
export function GateRemedy({ code, remedy, lead, mend }: GateRemedyProps) {
  const translate = useTranslate();
  const me = useMe();
  const t = (key: string) => translate(`desk.leads.gate.${key}`);
  const [services, setServices] = useState<Lead['services']>(lead.services);
  const [company, setCompany] = useState('');
  const row = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 } as const;
  switch (code) {
    case 'NO_OWNER':
      return (
        <Box sx={row}>
          <Button onClick={() => void mend((fresh) => assignLeads([fresh], me!.id))}>{t('owner')}</Button>
        </Box>
      );
    case 'NOT_ANSWERED':
      return (
        <Box sx={row}>
          <Button onClick={() => void mend(() => send(LOG_CALL, { id: lead.id }))}>{t('answered')}</Button>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{remedy}</Box>
        </Box>
      );
    case 'NO_SERVICE':
      return (
        <Box sx={row} role="group" aria-label={t('services')}>
          {SERVICES.map((service) => (
            <FormControlLabel
              key={service}
              label={translate(`desk.leads.service.${service}`)}
              control={
                <Checkbox
                  checked={services.includes(service)}
                  onChange={(_event, checked) =>
                    setServices(checked ? [...services, service] : services.filter((one) => one !== service))
                  }
                />
              }
            />
          ))}
          <Button
            disabled={services.length === 0}
            onClick={() => void mend((fresh) => updateLead(fresh, { services }))}
          >
            {t('save')}
          </Button>
        </Box>
      );
    case 'NO_COMPANY':
      return (
        <Box
          component="form"
          sx={row}
          onSubmit={(event) => {
            event.preventDefault();
            void mend((fresh) => updateLead(fresh, { companyName: company.trim() }));
          }}
        >
          <TextField
            value={company}
            onChange={({ target }) => setCompany(target.value)}
            fullWidth={false}
            slotProps={{ htmlInput: { 'aria-label': t('company'), maxLength: 200, dir: 'auto' } }}
          />
          <Button type="submit" disabled={!company.trim()}>
            {t('save')}
          </Button>
        </Box>
      );
    case 'DELETED':
      return (
        <Box sx={row}>
          <Button onClick={() => void mend(restoreLead)}>{t('restore')}</Button>
        </Box>
      );
    default:
      return <Box sx={{ color: 'text.secondary' }}>{remedy}</Box>;
  }
}
