import { useTranslate } from 'react-admin';
import { RecordTabs } from '../../common/form/RecordTabs.js';
import { PageHead } from '../../common/PageHead.js';
import { NoAccessPage } from '../../layout/NoAccessPage.js';
import { useMay } from '../../providers/me.js';
import { DutyPanel } from './DutyPanel.js';
import { HoursForm } from './HoursForm.js';

/** When the office works, who takes what comes in, and who is away. */
export default function OfficePage() {
  const translate = useTranslate();
  if (!useMay('officeSettings')) return <NoAccessPage />;
  return (
    <>
      <PageHead title={translate('desk.office.title')} />
      <RecordTabs
        tabs={[
          { key: 'hours', label: translate('desk.office.hours'), content: <HoursForm /> },
          { key: 'duty', label: translate('desk.office.duty'), content: <DutyPanel /> },
        ]}
      />
    </>
  );
}
