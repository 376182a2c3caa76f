import { styled } from '@mui/material/styles';

/** A key, as it stands on buttons and in the list of keys. */
export const KeyHint = styled('kbd')(({ theme: { desk } }) => ({
  display: 'inline-block',
  minWidth: 10,
  padding: '1px 5px',
  border: `1px solid ${desk.line}`,
  borderRadius: 4,
  backgroundColor: desk.panel,
  color: desk.mute,
  fontFamily: 'inherit',
  fontSize: '0.6875rem',
  fontWeight: 600,
  lineHeight: '14px',
  textAlign: 'center',
}));
