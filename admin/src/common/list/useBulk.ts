import {
  type RaRecord,
  useDataProvider,
  useListContext,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';

/** Does one thing to each selected row, one by one: what refuses, or is gone, stays selected, with the reason said. */
export function useBulk() {
  const { resource, selectedIds, onSelect } = useListContext();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const translate = useTranslate();
  const refresh = useRefresh();
  return async (verb: (record: RaRecord) => Promise<unknown>, saidKey: string): Promise<void> => {
    const { data: records } = await dataProvider.getMany(resource, { ids: selectedIds });
    const there = new Set(records.map(({ id }) => id));
    const refused: { id: RaRecord['id']; message: string }[] = selectedIds
      .filter((id) => !there.has(id))
      .map((id) => ({ id, message: translate('desk.list.gone') }));
    for (const record of records) {
      await verb(record).catch((error: Error) => refused.push({ id: record.id, message: error.message }));
    }
    onSelect(refused.map(({ id }) => id));
    refresh();
    const done = selectedIds.length - refused.length;
    if (done > 0) notify(saidKey, { type: 'success', messageArgs: { count: done } });
    const [first] = refused;
    if (first)
      notify('desk.list.refused', {
        type: 'error',
        messageArgs: { count: refused.length, reason: first.message },
      });
  };
}
