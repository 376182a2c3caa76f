import { email, required, TextInput, useTranslate } from 'react-admin';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { RolesInput } from './RolesInput.js';

export default function UserInvite() {
  const translate = useTranslate();
  return (
    <RecordCreate title={translate('desk.users.invite')} saveLabel="desk.users.send" defaults={{ roles: [] }}>
      <p>{translate('desk.users.inviteText')}</p>
      <FieldGrid columns={2}>
        <TextInput
          source="name"
          validate={required()}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto', autoComplete: 'off' } }}
        />
        <TextInput
          source="email"
          type="email"
          validate={[required(), email()]}
          slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
        />
      </FieldGrid>
      <RolesInput />
    </RecordCreate>
  );
}
