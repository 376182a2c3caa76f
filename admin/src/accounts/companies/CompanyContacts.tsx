import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDataProvider, useGetList, useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { Panel } from '../../common/Panel.js';
import { QueryError } from '../../common/QueryError.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import { AddContact } from '../contacts/AddContact.js';
import type { Contact } from '../contacts/contacts.graphql.js';
import { WaysToReach } from '../contacts/WaysToReach.js';
import type { Company } from './companies.graphql.js';

const SHOWN = 20;

/** The people of a company, whom to ask first at the top; another is added in place. */
export function CompanyContacts({ company }: { company: Company }) {
  const translate = useTranslate();
  const mayWrite = useMay('createContact') && !company.deletedAt;
  const [adding, setAdding] = useState(false);
  const { data, total, error, refetch } = useGetList<Contact>('contacts', {
    filter: { companyId: company.id },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const people = [...(data ?? [])].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const add = mayWrite && !adding && (
    <Button startIcon={<AddIcon fontSize="small" />} onClick={() => setAdding(true)}>
      {translate('desk.contacts.add')}
    </Button>
  );
  return (
    <Panel title={translate('desk.companies.people')} actions={add}>
      {adding && (
        <AddContact
          companyId={company.id}
          primary={!people.some(({ isPrimary }) => isPrimary)}
          close={() => setAdding(false)}
        />
      )}
      {error ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data ? (
        <LoadingSoon rows={3} />
      ) : (
        people.length === 0 &&
        !adding && <Box sx={{ color: 'text.secondary' }}>{translate('desk.companies.noPeople')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {people.slice(0, SHOWN).map((contact) => (
          <Person key={contact.id} contact={contact} mayWrite={mayWrite} />
        ))}
      </Box>
      {people.length > SHOWN && (
        <Link to={rowsUrl('contacts', { companyId: company.id })}>
          {translate('desk.companies.allPeople', { smart_count: total ?? 0 })}
        </Link>
      )}
    </Panel>
  );
}

function Person({ contact, mayWrite }: { contact: Contact; mayWrite: boolean }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const settle = useSettle();
  const makePrimary = () =>
    settle(
      dataProvider.update('contacts', {
        id: contact.id,
        data: { isPrimary: true },
        previousData: contact,
      }),
      'desk.contacts.madePrimary',
      { name: contact.name },
    );
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Link to={`/contacts/${contact.id}`}>
          <bdi>{contact.name}</bdi>
        </Link>
        <Box dir="auto" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {[contact.title, translate(`desk.contacts.${contact.role}`)].filter(Boolean).join(' · ')}
        </Box>
      </Box>
      <WaysToReach contact={contact} />
      {contact.isPrimary ? (
        <StatusChip label={translate('desk.contacts.primary')} tone="accent" />
      ) : (
        mayWrite && (
          <Button
            variant="text"
            onClick={() => void makePrimary()}
            aria-label={translate('desk.contacts.makePrimaryOf', { name: contact.name })}
          >
            {translate('desk.contacts.makePrimary')}
          </Button>
        )
      )}
    </Box>
  );
}
