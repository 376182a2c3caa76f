import { useTranslate } from 'react-admin';
import type { RecordTab } from '../common/form/RecordTabs.js';
import { RecordHistory } from '../common/RecordHistory.js';
import { useMay } from '../providers/me.js';
import type { RecordRef } from './recordRef.js';
import { RecordSide } from './RecordSide.js';

/** What hangs on a record, as far as the person may read it: what happened, with the composer, and who changed what. */
export function useSideTabs(): (of: RecordRef, also?: readonly RecordRef[]) => RecordTab[] {
  const translate = useTranslate();
  const mayTimeline = useMay('timeline');
  const mayAudit = useMay('auditEntries');
  return (of, also) => [
    ...(mayTimeline
      ? [
          {
            key: 'timeline',
            label: translate('desk.records.timeline'),
            content: <RecordSide of={of} also={also} />,
          },
        ]
      : []),
    ...(mayAudit
      ? [
          {
            key: 'history',
            label: translate('desk.common.history'),
            content: <RecordHistory subjectId={of.id} />,
          },
        ]
      : []),
  ];
}
