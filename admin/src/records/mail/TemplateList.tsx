import Button from '@mui/material/Button';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { Time } from '../../common/Time.js';
import type { MailTemplate } from './templates.graphql.js';
import { TemplateBulk } from './TemplateBulk.js';
import { TemplateState } from './TemplateState.js';

const Col = DataTable.Col<MailTemplate>;
const filters: ListFilter[] = [
  {
    source: 'byDesk',
    label: 'desk.mail.writer',
    kind: 'choice',
    choices: [
      { id: false, label: 'desk.mail.byPeople' },
      { id: true, label: 'desk.mail.byDesk' },
    ],
  },
  {
    source: 'deleted',
    label: 'desk.mail.deleted',
    kind: 'choice',
    choices: [{ id: true, label: 'desk.mail.deletedOnly' }],
  },
];

export default function TemplateList() {
  const translate = useTranslate();
  const add = (
    <Button component={Link} to="/mailTemplates/create" variant="contained" color="primary">
      {translate('desk.mail.add')}
    </Button>
  );
  return (
    <DeskList
      resource="mailTemplates"
      title={translate('desk.mail.title')}
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      searchable
      actions={add}
      bulk={<TemplateBulk />}
      emptyText={translate('desk.mail.empty')}
      emptyAction={add}
    >
      <Col
        source="name"
        render={(template) => (
          <RowTitle
            to={`/mailTemplates/${template.id}`}
            below={
              <>
                <bdi>{template.subject}</bdi>
                <TemplateState template={template} />
              </>
            }
          >
            {template.name}
          </RowTitle>
        )}
      />
      <Col source="subject" disableSort {...wideOnly} render={({ subject }) => <bdi>{subject}</bdi>} />
      <Col
        source="occasion"
        disableSort
        {...wideOnly}
        render={(template) => <TemplateState template={template} />}
      />
      <Col
        source="updatedBy"
        disableSort
        {...wideOnly}
        render={({ updatedBy }) => <ShortText>{updatedBy?.name}</ShortText>}
      />
      <Col source="updatedAt" {...wideOnly} render={({ updatedAt }) => <Time at={updatedAt} />} />
    </DeskList>
  );
}
