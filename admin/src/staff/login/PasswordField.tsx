import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { DoorField } from './DoorField.js';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
  error?: string;
}

export function PasswordField({ onChange, ...field }: PasswordFieldProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState(false);
  return (
    <DoorField
      {...field}
      type={shown ? 'text' : 'password'}
      onChange={(event) => onChange(event.target.value)}
      endAdornment={
        <IconButton
          edge="end"
          size="small"
          onClick={() => setShown(!shown)}
          aria-label={translate(shown ? 'desk.login.hide' : 'desk.login.show')}
        >
          {shown ? <VisibilityOffIcon fontSize="small" /> : <VisibilityIcon fontSize="small" />}
        </IconButton>
      }
    />
  );
}
