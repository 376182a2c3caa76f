import { useTranslate } from 'react-admin';
import { RecordTabs, type RecordTab } from '../../common/form/RecordTabs.js';
import { PageHead } from '../../common/PageHead.js';
import { useMe } from '../../providers/me.js';
import { SessionList } from '../sessions/SessionList.js';
import { PasswordForm } from './PasswordForm.js';
import { ProfileForm } from './ProfileForm.js';

export default function ProfilePage({ more = [] }: { more?: RecordTab[] }) {
  const translate = useTranslate();
  const me = useMe();
  if (!me) return null;
  return (
    <>
      <PageHead title={translate('desk.profile.title')} />
      <RecordTabs
        tabs={[
          { key: 'profile', label: translate('desk.profile.me'), content: <ProfileForm me={me} /> },
          { key: 'password', label: translate('desk.profile.password'), content: <PasswordForm /> },
          { key: 'sessions', label: translate('desk.sessions.title'), content: <SessionList /> },
          ...more,
        ]}
      />
    </>
  );
}
