import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';

/** Why the API said no, where it is no field's fault. */
export function Refused({ text }: { text: string | undefined }) {
  const translate = useTranslate();
  return text ? (
    <Alert severity="error" sx={{ mt: 2 }}>
      {translate(text, { _: text })}
    </Alert>
  ) : null;
}
