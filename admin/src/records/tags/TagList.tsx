import { DataTable, useTranslate } from 'react-admin';
import { ActionHead } from '../../common/list/ActionHead.js';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Time } from '../../common/Time.js';
import type { Tag } from './tags.graphql.js';
import { TagVerbs } from './TagVerbs.js';

const Col = DataTable.Col<Tag>;

/** The words by which records are told apart; an admin keeps them in order. */
export default function TagList() {
  const translate = useTranslate();
  return (
    <DeskList
      resource="tags"
      title={translate('desk.tags.title')}
      sort={{ field: 'name', order: 'ASC' }}
      searchable
      rowClick={false}
      emptyText={translate('desk.tags.empty')}
    >
      <Col source="name" render={({ name }) => <RowTitle>{name}</RowTitle>} />
      <Col source="uses" align="right" />
      <Col source="createdAt" disableSort {...wideOnly} render={({ createdAt }) => <Time at={createdAt} />} />
      <Col
        source="id"
        disableSort
        label={<ActionHead text="desk.tags.verbs" />}
        render={(tag) => <TagVerbs tag={tag} />}
      />
    </DeskList>
  );
}
