import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useOfferUndo } from '../../common/undo.js';
import { send } from '../../providers/request.js';
import {
  COMPLETE,
  DELETE,
  REASSIGN,
  REOPEN,
  RESTORE,
  SNOOZE,
  type Task,
  type TaskOutcome,
} from './tasks.graphql.js';

const itemsOf = (tasks: readonly Pick<Task, 'id' | 'version'>[]) =>
  tasks.map(({ id, version }) => ({ id, expectedVersion: version }));

type Restore = (task: Task, before: Task) => Promise<unknown>;

/**
 * Verbs on one task or on many. Each says what was done, offers to take it back, and answers the ids that were refused;
 * taking back sends the inverse for each with the version that it has by then.
 */
export function useTaskVerbs() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();

  const run = async (
    tasks: readonly Task[],
    said: string,
    work: Promise<TaskOutcome[]>,
    restore: Restore,
  ): Promise<string[]> => {
    try {
      const outcomes = await work;
      const done = outcomes.filter(({ code }) => code === 'APPLIED');
      const refused = outcomes.filter(({ code }) => code !== 'APPLIED' && code !== 'NOOP');
      const before = new Map(tasks.map((task) => [task.id, task]));
      if (done.length)
        offerUndo(translate(`desk.tasks.said.${said}`, { smart_count: done.length }), () =>
          Promise.all(done.map(({ id, task }) => restore(task!, before.get(id)!))),
        );
      if (refused.length)
        notify(`desk.tasks.refused.${refused[0]!.code}`, {
          type: 'error',
          messageArgs: { smart_count: refused.length },
        });
      return refused.map(({ id }) => id);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
      return tasks.map(({ id }) => id);
    } finally {
      refresh();
    }
  };

  return {
    complete: (tasks: readonly Task[]) =>
      run(
        tasks,
        'completed',
        send(COMPLETE, { items: itemsOf(tasks) }).then((data) => data.completeTasks),
        (task) => send(REOPEN, { items: itemsOf([task]) }),
      ),
    reopen: (tasks: readonly Task[]) =>
      run(
        tasks,
        'reopened',
        send(REOPEN, { items: itemsOf(tasks) }).then((data) => data.reopenTasks),
        (task) => send(COMPLETE, { items: itemsOf([task]) }),
      ),
    /** until: null wakes them. */
    snooze: (tasks: readonly Task[], until: string | null) =>
      run(
        tasks,
        until ? 'snoozed' : 'woken',
        send(SNOOZE, { items: itemsOf(tasks), until }).then((data) => data.snoozeTasks),
        (task, before) => send(SNOOZE, { items: itemsOf([task]), until: stillToCome(before.snoozedUntil) }),
      ),
    reassign: (tasks: readonly Task[], assigneeId: string | null) =>
      run(
        tasks,
        'reassigned',
        send(REASSIGN, { items: itemsOf(tasks), assigneeId }).then((data) => data.reassignTasks),
        (task, before) => send(REASSIGN, { items: itemsOf([task]), assigneeId: before.assignee?.id ?? null }),
      ),
    remove: (tasks: readonly Task[]) =>
      run(
        tasks,
        'deleted',
        send(DELETE, { items: itemsOf(tasks) }).then((data) => data.deleteTasks),
        (task) => send(RESTORE, { items: itemsOf([task]) }),
      ),
  };
}

/** An hour that has passed wakes as well as none. */
const stillToCome = (until: string | null): string | null =>
  until && Date.parse(until) > Date.now() ? until : null;
