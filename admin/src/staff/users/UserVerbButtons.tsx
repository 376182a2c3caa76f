import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay, useMe } from '../../providers/me.js';
import type { User, UserVerbs } from './users.graphql.js';

/** What an admin does to a person: invite again, shut out, let in. */
export function UserVerbButtons({ user }: { user: User }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & UserVerbs>();
  const settle = useSettle();
  const me = useMe();
  const mayEdit = useMay('updateUser');
  const mayInvite = useMay('resendInvite');
  const [asking, setAsking] = useState(false);
  const disable = (disabled: boolean) =>
    settle(
      dataProvider.setDisabled(user, disabled),
      disabled ? 'desk.users.nowDisabled' : 'desk.users.nowEnabled',
      { name: user.name },
    );
  return (
    <>
      {mayInvite && !user.joinedAt && !user.disabledAt && (
        <Button onClick={() => void settle(dataProvider.resendInvite(user.id), 'desk.users.resent')}>
          {translate('desk.users.resend')}
        </Button>
      )}
      {mayEdit && user.disabledAt && (
        <Button onClick={() => void disable(false)}>{translate('desk.users.enable')}</Button>
      )}
      {mayEdit && !user.disabledAt && user.id !== me?.id && (
        <Button color="error" onClick={() => setAsking(true)}>
          {translate('desk.users.disable')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={translate('desk.users.disableOne', { name: user.name })}
          text={translate('desk.users.disableText')}
          confirm={translate('desk.users.disable')}
          onConfirm={() => disable(true)}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
