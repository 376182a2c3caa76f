import { useTranslate } from 'react-admin';
import { useMay } from '../../providers/me.js';
import { type HistoryOf, RecordHistory } from '../RecordHistory.js';
import type { RecordTab } from './RecordTabs.js';

/** The tab with a record's history; none for who may not read it. */
export function useHistoryTab(): (of: HistoryOf) => RecordTab[] {
  const translate = useTranslate();
  const may = useMay('auditEntries');
  return (of) =>
    may
      ? [{ key: 'history', label: translate('desk.common.history'), content: <RecordHistory {...of} /> }]
      : [];
}
