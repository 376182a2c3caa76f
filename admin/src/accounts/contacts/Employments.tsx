import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { Day } from '../../common/Day.js';
import { Panel } from '../../common/Panel.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Contact, ContactVerbs } from './contacts.graphql.js';

type Employment = Contact['employments'][number];

/** Where somebody worked before; one that never was can be taken away. */
export function Employments({ contact }: { contact: Contact }) {
  const translate = useTranslate();
  const settle = useSettle();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ContactVerbs>();
  const mayRemove = useMay('removeEmployment') && !contact.deletedAt;
  const [wrong, setWrong] = useState<Employment>();
  if (contact.employments.length === 0) return null;
  return (
    <Panel title={translate('desk.contacts.employments')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {contact.employments.map((employment) => (
          <Box
            component="li"
            key={employment.id}
            sx={{ display: 'flex', gap: 1, py: 1, borderTop: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {employment.company ? (
                <Link to={`/companies/${employment.company.id}`}>
                  <bdi>{employment.companyName}</bdi>
                </Link>
              ) : (
                <bdi>{employment.companyName}</bdi>
              )}
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                <bdi>{[employment.title, employment.email].filter(Boolean).join(' · ')}</bdi>
                <div>
                  <Span employment={employment} />
                </div>
              </Box>
            </Box>
            {mayRemove && (
              <IconButton
                size="small"
                onClick={() => setWrong(employment)}
                aria-label={translate('desk.contacts.removeEmployment', { company: employment.companyName })}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      {wrong && (
        <ConfirmDialog
          title={translate('desk.contacts.removeEmployment', { company: wrong.companyName })}
          text={translate('desk.contacts.removeEmploymentText')}
          confirm={translate('desk.contacts.remove')}
          onConfirm={() =>
            settle(dataProvider.removeEmployment(contact, wrong.id), 'desk.contacts.employmentRemoved')
          }
          close={() => setWrong(undefined)}
        />
      )}
    </Panel>
  );
}

function Span({ employment: { startedOn, endedOn } }: { employment: Employment }) {
  const translate = useTranslate();
  return (
    <>
      {startedOn ? <Day on={startedOn} /> : translate('desk.contacts.someTime')}
      {' – '}
      {endedOn ? <Day on={endedOn} /> : translate('desk.contacts.someTime')}
    </>
  );
}
