import { useTranslate } from 'react-admin';
import type { RecordTab } from '../common/form/RecordTabs.js';
import { RecordHistory } from '../common/RecordHistory.js';
import { useMay } from '../providers/me.js';
import { DocumentsTab } from './documents/DocumentsTab.js';
import type { RecordRef } from './recordRef.js';
import { RecordSide } from './RecordSide.js';

/** Kinds of records on which files hang. */
const TAKES_FILES = new Set(['Company', 'Contact', 'Lead', 'Engagement']);

/** What hangs on a record, as far as the person may read it: what happened, with the composer, and who changed what. */
export function useSideTabs(): (of: RecordRef, also?: readonly RecordRef[]) => RecordTab[] {
  const translate = useTranslate();
  const mayTimeline = useMay('timeline');
  const mayFiles = useMay('documents');
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
    ...(mayFiles && TAKES_FILES.has(of.type)
      ? [{ key: 'files', label: translate('desk.documents.title'), content: <DocumentsTab of={of} /> }]
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
