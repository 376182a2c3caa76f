import Button from '@mui/material/Button';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Time } from '../../common/Time.js';
import { ImportSheetButton } from '../imports/ImportSheetButton.js';
import { useMay } from '../../providers/me.js';
import { TagNames } from '../../records/tags/TagNames.js';
import { useTagFilter } from '../../records/tags/useTags.js';
import { ContactBulk } from './ContactBulk.js';
import { contactFilters } from './contactFilters.js';
import type { Contact } from './contacts.graphql.js';
import { ContactState } from './ContactState.js';

const Col = DataTable.Col<Contact>;
const stay = (event: { stopPropagation: () => void }) => event.stopPropagation();

export default function ContactList() {
  const translate = useTranslate();
  const tag = useTagFilter();
  const mayWrite = useMay('createContact');
  const add = mayWrite && (
    <Button component={Link} to="/contacts/create" variant="contained" color="primary">
      {translate('desk.contacts.add')}
    </Button>
  );
  return (
    <DeskList
      resource="contacts"
      title={translate('desk.contacts.title')}
      sort={{ field: 'name', order: 'ASC' }}
      filters={[...contactFilters, tag]}
      searchable
      exportable={mayWrite}
      actions={
        <>
          <ImportSheetButton kind="CONTACTS" />
          {add}
        </>
      }
      bulk={mayWrite ? <ContactBulk /> : undefined}
      emptyText={translate(mayWrite ? 'desk.contacts.empty' : 'desk.contacts.emptyToRead')}
      emptyAction={add}
    >
      <Col
        source="name"
        render={(contact) => (
          <RowTitle
            to={`/contacts/${contact.id}`}
            below={
              <>
                <bdi>{contact.company?.name}</bdi>
                <ContactState contact={contact} />
              </>
            }
          >
            {contact.name}
          </RowTitle>
        )}
      />
      <Col
        source="companyId"
        disableSort
        {...wideOnly}
        render={({ company }) =>
          company && (
            <Link to={`/companies/${company.id}`} onClick={stay}>
              <bdi>{company.name}</bdi>
            </Link>
          )
        }
      />
      <Col source="title" disableSort {...wideOnly} render={({ title }) => <bdi>{title}</bdi>} />
      <Col
        source="role"
        disableSort
        {...wideOnly}
        render={({ role }) => translate(`desk.contacts.${role}`)}
      />
      <Col
        source="email"
        disableSort
        {...wideOnly}
        render={({ email }) =>
          email && (
            <a href={`mailto:${email}`} onClick={stay}>
              <bdi>{email}</bdi>
            </a>
          )
        }
      />
      <Col source="phone" disableSort {...wideOnly} render={({ phone }) => <bdi>{phone}</bdi>} />
      <Col
        source="isPrimary"
        disableSort
        {...wideOnly}
        render={(contact) => <ContactState contact={contact} />}
      />
      <Col source="tags" disableSort {...wideOnly} render={({ tags }) => <TagNames tags={tags} />} />
      <Col source="updatedAt" {...wideOnly} render={({ updatedAt }) => <Time at={updatedAt} />} />
    </DeskList>
  );
}
