import { DataTable, useTranslate } from 'react-admin';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { Time } from '../../common/Time.js';
import { useUndoKey } from '../../common/undo.js';
import type { StrayMail } from './strays.graphql.js';
import { StrayPeek } from './StrayPeek.js';

const Col = DataTable.Col<StrayMail>;
const filters: ListFilter[] = [
  {
    source: 'state',
    label: 'desk.strays.state',
    kind: 'choice',
    choices: ['WAITING', 'FILED', 'DISCARDED'].map((id) => ({ id, label: `desk.strays.${id}` })),
  },
];

/** The tray: mail that names nobody known, until a person says whose it is. */
export default function StrayList() {
  const translate = useTranslate();
  useUndoKey();
  return (
    <DeskList
      resource="strayMails"
      title={translate('desk.strays.title')}
      sort={{ field: 'at', order: 'DESC' }}
      filters={filters}
      searchable
      peek={(stray) => <StrayPeek key={stray.id} stray={stray as StrayMail} />}
      emptyText={translate('desk.strays.empty')}
    >
      <Col
        source="subject"
        disableSort
        render={({ subject, addresses }) => (
          <RowTitle below={<bdi>{addresses.join(', ')}</bdi>}>
            {subject || translate('desk.strays.noSubject')}
          </RowTitle>
        )}
      />
      <Col
        source="addresses"
        disableSort
        {...wideOnly}
        render={({ addresses }) => <ShortText>{addresses.join(', ')}</ShortText>}
      />
      <Col source="by" disableSort {...wideOnly} render={({ by }) => <bdi>{by.name}</bdi>} />
      <Col
        source="state"
        disableSort
        {...wideOnly}
        render={({ state }) => translate(`desk.strays.${state}`)}
      />
      <Col source="at" {...wideOnly} render={({ at }) => <Time at={at} />} />
    </DeskList>
  );
}
