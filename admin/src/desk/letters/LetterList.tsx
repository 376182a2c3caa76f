import { DataTable, useTranslate } from 'react-admin';
import { ActionHead } from '../../common/list/ActionHead.js';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Time } from '../../common/Time.js';
import type { Letter } from './letters.graphql.js';
import { LetterState } from './LetterState.js';
import { RetryLetter } from './RetryLetter.js';

const Col = DataTable.Col<Letter>;
const filters: ListFilter[] = [
  {
    source: 'state',
    label: 'desk.letters.state',
    kind: 'choice',
    choices: ['WAITING', 'RETRYING', 'SENT', 'DEAD'].map((id) => ({ id, label: `desk.letters.${id}` })),
  },
];

/** Everything that leaves the desk by mail, and what could not. */
export default function LetterList() {
  const translate = useTranslate();
  return (
    <DeskList
      resource="letters"
      title={translate('desk.letters.title')}
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={filters}
      searchable
      rowClick="show"
      emptyText={translate('desk.letters.empty')}
      refetchInterval={15_000}
    >
      <Col
        source="subject"
        disableSort
        render={({ id, subject, to, state }) => (
          <RowTitle
            to={`/letters/${id}/show`}
            below={
              <>
                <LetterState state={state} />
                <bdi>{to}</bdi>
              </>
            }
          >
            {subject}
          </RowTitle>
        )}
      />
      <Col source="to" disableSort {...wideOnly} />
      <Col
        source="state"
        disableSort
        {...wideOnly}
        render={({ state, error }) => (
          <>
            <LetterState state={state} /> {error && <bdi>{error}</bdi>}
          </>
        )}
      />
      <Col source="createdAt" {...wideOnly} render={({ createdAt }) => <Time at={createdAt} />} />
      <Col
        source="sentAt"
        disableSort
        {...wideOnly}
        render={({ sentAt }) => sentAt && <Time at={sentAt} />}
      />
      <Col
        label={<ActionHead text="desk.letters.retry" />}
        disableSort
        align="right"
        render={(letter) => <RetryLetter letter={letter} />}
      />
    </DeskList>
  );
}
