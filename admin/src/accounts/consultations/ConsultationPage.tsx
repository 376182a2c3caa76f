import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { RecordHistory } from '../../common/RecordHistory.js';
import { RecordPage } from '../../common/RecordPage.js';
import { useMay } from '../../providers/me.js';
import { SamePerson } from '../../records/people/SamePerson.js';
import { RecordTags } from '../../records/tags/RecordTags.js';
import { RecordSide } from '../../records/RecordSide.js';
import { ConsultationFacts } from './ConsultationFacts.js';
import { ConsultationInputs } from './ConsultationInputs.js';
import { ConsultationMoves } from './ConsultationMoves.js';
import type { Consultation } from './consultations.graphql.js';
import { ConsultationState } from './ConsultationState.js';
import { ConsultationVerbs } from './ConsultationVerbs.js';

/** One meeting: whom, when, what to know before and what came of it. */
export default function ConsultationPage() {
  const translate = useTranslate();
  const mayEdit = useMay('updateConsultation');
  const mayAudit = useMay('auditEntries');
  const t = (key: string) => translate(`desk.consultations.${key}`);
  return (
    <ConsultationMoves>
      <RecordPage<Consultation>
        title={({ masked, guestName, guestCompany }) =>
          masked ? t('masked') : [guestName, guestCompany].filter(Boolean).join(', ')
        }
        state={(one) => (
          <>
            <ConsultationState consultation={one} />
            <span>{one.reference}</span>
            {!one.masked && <SamePerson of={{ type: 'Consultation', id: one.id }} />}
          </>
        )}
        verbs={(one) => <ConsultationVerbs consultation={one} />}
        notice={({ masked, status, calendarChecked }) =>
          masked ? (
            <Alert severity="info">{t('maskedText')}</Alert>
          ) : status === 'REQUESTED' && !calendarChecked ? (
            <Alert severity="warning">{t('uncheckedTitle')}</Alert>
          ) : null
        }
        facts={(one) => (
          <>
            <ConsultationFacts consultation={one} />
            {!one.masked && <RecordTags of={{ type: 'Consultation', id: one.id }} tags={one.tags} />}
          </>
        )}
        inputs={<ConsultationInputs />}
        mayEdit={({ masked }) => mayEdit && !masked}
        side={({ id, masked }) => [
          ...(masked
            ? []
            : [
                {
                  key: 'timeline',
                  label: translate('desk.records.timeline'),
                  content: <RecordSide of={{ type: 'Consultation', id }} />,
                },
              ]),
          ...(mayAudit
            ? [
                {
                  key: 'history',
                  label: translate('desk.common.history'),
                  content: <RecordHistory subjectId={id} />,
                },
              ]
            : []),
        ]}
      />
    </ConsultationMoves>
  );
}
