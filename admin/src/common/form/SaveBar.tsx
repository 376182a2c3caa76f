import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSaveContext, useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useNavigate } from 'react-router';

/** Stays at the foot of a form; says whether there is something to save. */
export function SaveBar({
  label = 'desk.common.save',
  always = false,
  waits = false,
  onBack,
}: {
  label?: string;
  always?: boolean;
  /** The record is being read: saved now, it would meet its own change as a conflict. */
  waits?: boolean;
  /** What Back does; without it the browser goes back. */
  onBack?: () => void;
}) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { saving } = useSaveContext();
  const { isDirty, isSubmitting } = useFormState();
  const busy = Boolean(saving) || isSubmitting;
  const leave = () => {
    if (!onBack) return void navigate(-1);
    if (!isDirty || window.confirm(translate('ra.message.unsaved_changes'))) onBack();
  };
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: { xs: 56, md: 0 },
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        py: 1.5,
        mt: 1,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
        zIndex: 1,
      }}
    >
      <Button
        type="submit"
        variant="contained"
        color="primary"
        disabled={busy || waits || (!isDirty && !always)}
      >
        {translate(busy ? 'desk.common.saving' : label)}
      </Button>
      <Button onClick={leave}>{translate('desk.common.back')}</Button>
      <Box component="span" role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {isDirty && translate('desk.common.unsaved')}
      </Box>
    </Box>
  );
}
