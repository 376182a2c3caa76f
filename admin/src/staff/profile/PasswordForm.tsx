import { minLength, PasswordInput, required, useTranslate } from 'react-admin';
import { useState } from 'react';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { graphql } from '../../providers/graphql.js';
import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';
import { MIN_PASSWORD } from '../login/passwordRule.js';

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next)
  }
`);

interface Passwords {
  current?: string;
  next?: string;
  repeated?: string;
}
const isSame = (value: string, { next }: Passwords) => (value === next ? undefined : 'desk.login.different');

export function PasswordForm() {
  const translate = useTranslate();
  // A fresh form after each change: nothing typed stays.
  const [round, setRound] = useState(0);
  const save = async ({ current = '', next = '' }: Passwords) => {
    await send(CHANGE_PASSWORD, { current, next });
    await queryClient.invalidateQueries({ queryKey: ['sessions'] });
    setRound(round + 1);
  };
  return (
    <SettingsForm<Passwords>
      key={round}
      record={{}}
      save={save}
      saveLabel="desk.profile.changePassword"
      savedText="desk.profile.passwordChanged"
    >
      <p>{translate('desk.profile.passwordText')}</p>
      <FieldGrid>
        <PasswordInput
          source="current"
          label="desk.profile.current"
          autoComplete="current-password"
          validate={required()}
        />
        <PasswordInput
          source="next"
          label="desk.login.newPassword"
          autoComplete="new-password"
          validate={[required(), minLength(MIN_PASSWORD, 'desk.login.tooShort')]}
          helperText={translate('desk.login.setText')}
        />
        <PasswordInput
          source="repeated"
          label="desk.login.repeat"
          autoComplete="new-password"
          validate={[required(), isSame]}
        />
      </FieldGrid>
    </SettingsForm>
  );
}
