import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { Time } from '../../common/Time.js';
import { useUndoKey } from '../../common/undo.js';
import { DueChip } from './DueChip.js';
import { TaskBulk } from './TaskBulk.js';
import { taskFilters } from './taskFilters.js';
import { TaskPeek } from './TaskPeek.js';
import type { Task } from './tasks.graphql.js';

const Col = DataTable.Col<Task>;

/** Tasks of everybody, as far as one may read their records; the way in from the left shows one's own open ones. */
export default function TaskList() {
  const translate = useTranslate();
  useUndoKey();
  return (
    <DeskList
      resource="tasks"
      title={translate('desk.tasks.list')}
      sort={{ field: 'due', order: 'ASC' }}
      filters={taskFilters}
      searchable
      bulk={<TaskBulk />}
      peek={(task) => <TaskPeek task={task as Task} />}
      emptyText={translate('desk.tasks.empty')}
    >
      <Col
        source="title"
        disableSort
        render={(task) => (
          <RowTitle
            below={
              <>
                <DueChip task={task} />
                <bdi>{task.subject.label}</bdi>
              </>
            }
          >
            {task.title}
          </RowTitle>
        )}
      />
      <Col
        source="subject"
        disableSort
        {...wideOnly}
        render={({ subject }) => (
          <Link to={`/${subject.list}/${subject.id}`} onClick={(event) => event.stopPropagation()}>
            <ShortText>{subject.label}</ShortText>
          </Link>
        )}
      />
      <Col source="due" {...wideOnly} render={(task) => <DueChip task={task} />} />
      <Col
        source="assignee"
        disableSort
        {...wideOnly}
        render={({ assignee }) => assignee && <ShortText>{assignee.name}</ShortText>}
      />
      <Col source="doneAt" {...wideOnly} render={({ doneAt }) => doneAt && <Time at={doneAt} />} />
    </DeskList>
  );
}
