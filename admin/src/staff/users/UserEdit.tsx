import { required, TextInput, useTranslate } from 'react-admin';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { RecordEdit } from '../../common/form/RecordEdit.js';
import { useHistoryTab } from '../../common/form/useHistoryTab.js';
import { useMay } from '../../providers/me.js';
import { SessionList } from '../sessions/SessionList.js';
import { RolesInput } from './RolesInput.js';
import type { User } from './users.graphql.js';
import { UserState } from './UserState.js';
import { UserVerbButtons } from './UserVerbButtons.js';

export default function UserEdit() {
  const translate = useTranslate();
  const mayEdit = useMay('updateUser');
  const maySessions = useMay('sessions');
  const historyTab = useHistoryTab();
  return (
    <RecordEdit<User>
      title={({ name }) => name}
      aside={(user) => <UserState user={user} />}
      verbs={(user) => <UserVerbButtons user={user} />}
      mayEdit={mayEdit}
      formTab="desk.users.person"
      tabs={({ id }) => [
        ...(maySessions
          ? [
              {
                key: 'sessions',
                label: translate('desk.sessions.title'),
                content: <SessionList userId={id} />,
              },
            ]
          : []),
        ...historyTab({ subjectId: id }),
      ]}
    >
      <FieldGrid columns={2}>
        <TextInput
          source="name"
          validate={required()}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
        <TextInput source="email" readOnly helperText={translate('desk.users.emailHelp')} />
      </FieldGrid>
      <RolesInput />
    </RecordEdit>
  );
}
