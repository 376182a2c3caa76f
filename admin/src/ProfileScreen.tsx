import { useTranslate } from 'react-admin';
import MyDuty from './accounts/office/MyDuty.js';
import { useMay } from './providers/me.js';
import ProfilePage from './staff/profile/ProfilePage.js';

/** My profile, with what the wings keep of me. */
export default function ProfileScreen() {
  const translate = useTranslate();
  const hasDuty = useMay('createAbsence');
  return (
    <ProfilePage
      more={hasDuty ? [{ key: 'duty', label: translate('desk.office.myDuty'), content: <MyDuty /> }] : []}
    />
  );
}
