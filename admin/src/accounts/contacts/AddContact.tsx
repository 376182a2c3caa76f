import Box from '@mui/material/Box';
import { CreateBase, Form, useNotify, useRefresh } from 'react-admin';
import { SaveBar } from '../../common/form/SaveBar.js';
import { refusalOf } from '../../providers/deskError.js';
import { PersonInputs } from './ContactInputs.js';

interface AddContactProps {
  companyId: string;
  /** Whether this is the first whom to ask for there. */
  primary: boolean;
  close: () => void;
}

/** Adds somebody where one is, without leaving the page. */
export function AddContact({ companyId, primary, close }: AddContactProps) {
  const notify = useNotify();
  const refresh = useRefresh();
  const onError = (error: Error) => {
    const marked = (refusalOf(error).fields ?? []).length > 0;
    notify(marked ? 'desk.common.seeFields' : error.message, { type: 'error' });
  };
  const onSuccess = () => {
    close();
    refresh();
    notify('desk.contacts.added', { type: 'success' });
  };
  return (
    <CreateBase
      resource="contacts"
      redirect={false}
      transform={(data: object) => ({ ...data, companyId })}
      mutationOptions={{ onError, onSuccess }}
    >
      <Box sx={{ pb: 1 }}>
        <Form
          warnWhenUnsavedChanges
          sanitizeEmptyValues={false}
          defaultValues={{ role: 'OTHER', isPrimary: primary }}
        >
          <PersonInputs />
          <SaveBar label="desk.contacts.add" always onBack={close} />
        </Form>
      </Box>
    </CreateBase>
  );
}
