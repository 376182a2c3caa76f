import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { exactly } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import type { Lead } from './leads.graphql.js';

interface CompareDialogProps {
  one: Lead;
  other: Lead;
  /** Says that this one is a duplicate of the other. */
  mark: (() => Promise<unknown>) | undefined;
  close: () => void;
}

/** Two leads side by side, field by field; what differs is marked. */
export function CompareDialog({ one, other, mark, close }: CompareDialogProps) {
  const translate = useTranslate();
  const me = useMe();
  const t = (key: string, args?: object) => translate(`desk.leads.${key}`, args);
  const rows: [string, (lead: Lead) => string][] = [
    ['reference', (lead) => lead.reference],
    ['status', (lead) => t(`status.${lead.status}`)],
    ['name', (lead) => lead.name],
    ['email', (lead) => lead.email ?? ''],
    ['phone', (lead) => lead.phone ?? ''],
    ['companyName', (lead) => lead.companyName],
    ['companyDomain', (lead) => lead.companyDomain ?? ''],
    ['services', (lead) => lead.services.map((service) => t(`service.${service}`)).join(', ')],
    ['source', (lead) => t(`source.${lead.source}`)],
    ['owner', (lead) => lead.owner?.name ?? t('noOwner')],
    ['receivedAt', (lead) => exactly(lead.receivedAt, me?.timeZone, me?.locale, { dateStyle: 'medium', timeStyle: 'short' })],
    ['message', (lead) => lead.message],
  ]; // prettier-ignore
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="compare-title">
      <DialogTitle id="compare-title">{t('compareTitle')}</DialogTitle>
      <DialogContent>
        <Box
          component="table"
          sx={{
            width: '100%',
            tableLayout: 'fixed',
            borderSpacing: 0,
            fontSize: '0.8125rem',
            '& th, & td': {
              textAlign: 'start',
              verticalAlign: 'top',
              px: 1,
              py: 0.75,
              borderTop: 1,
              borderColor: 'divider',
              overflowWrap: 'anywhere',
              whiteSpace: 'pre-wrap',
            },
            '& th': { width: 110, fontWeight: 600, color: 'text.secondary' },
          }}
        >
          <tbody>
            {rows.map(([field, said]) => {
              const [a, b] = [said(one), said(other)];
              const differs = a !== b;
              return (
                <Box component="tr" key={field} sx={{ bgcolor: differs ? 'action.selected' : undefined }}>
                  <th scope="row">
                    {translate(`resources.leads.fields.${field}`)}
                    {differs && <span className="read-aloud">, {t('differs')}</span>}
                  </th>
                  <td dir="auto">{a || '–'}</td>
                  <td dir="auto">{b || '–'}</td>
                </Box>
              );
            })}
          </tbody>
        </Box>
      </DialogContent>
      <DialogActions>
        {mark && (
          <Button sx={{ mr: 'auto' }} onClick={() => void mark().finally(close)}>
            {t('isDuplicate')}
          </Button>
        )}
        <Button autoFocus onClick={close}>
          {translate('desk.common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
