import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { AssigneeMenu } from './AssigneeMenu.js';
import { SnoozeMenu } from './SnoozeMenu.js';
import type { Task } from './tasks.graphql.js';
import { useTaskVerbs } from './useTaskVerbs.js';

/** Verbs on the selected tasks of this page; what is refused stays selected. */
export function TaskBulk() {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect } = useListContext<Task>();
  const verbs = useTaskVerbs();
  const [asking, setAsking] = useState<{ what: 'snooze' | 'reassign'; anchor: HTMLElement }>();
  const close = () => setAsking(undefined);
  const chosen = data.filter(({ id }) => selectedIds.includes(id));
  const run = (work: Promise<string[]>) => void work.then(onSelect);
  return (
    <>
      <Button onClick={() => run(verbs.complete(chosen))}>{translate('desk.tasks.done')}</Button>
      <Button
        aria-haspopup="menu"
        onClick={(event) => setAsking({ what: 'snooze', anchor: event.currentTarget })}
      >
        {translate('desk.tasks.snoozeVerb')}
      </Button>
      <Button
        aria-haspopup="menu"
        onClick={(event) => setAsking({ what: 'reassign', anchor: event.currentTarget })}
      >
        {translate('desk.tasks.reassign')}
      </Button>
      <Button color="error" onClick={() => run(verbs.remove(chosen))}>
        {translate('desk.common.delete')}
      </Button>
      {asking?.what === 'snooze' && (
        <SnoozeMenu
          anchor={asking.anchor}
          onChoose={(until) => run(verbs.snooze(chosen, until))}
          close={close}
        />
      )}
      {asking?.what === 'reassign' && (
        <AssigneeMenu
          anchor={asking.anchor}
          onChoose={(id) => run(verbs.reassign(chosen, id))}
          close={close}
        />
      )}
    </>
  );
}
