import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../../common/KeyHint.js';
import { queueKeys } from '../../common/queueKeys.js';

const HINTS: { keys: string[]; says: string }[] = [
  { keys: [queueKeys.next, queueKeys.previous], says: 'move' },
  { keys: [queueKeys.select], says: 'select' },
  { keys: [queueKeys.undo], says: 'undo' },
  { keys: [queueKeys.article], says: 'article' },
  { keys: [queueKeys.author], says: 'author' },
];

/** The keys at the foot; the whole list behind `?`. */
export function KeyFoot({ isOn, showAll }: { isOn: boolean; showAll: () => void }) {
  const translate = useTranslate();
  return (
    <Box
      component="footer"
      aria-label={translate('desk.comments.keys.label')}
      sx={{
        flex: 'none',
        height: 36,
        display: 'flex',
        alignItems: 'center',
        gap: 2.25,
        px: 2.5,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        color: 'text.secondary',
        fontSize: '0.8125rem',
      }}
    >
      {isOn
        ? HINTS.map(({ keys, says }) => (
            <span key={says}>
              {keys.map((key) => (
                <KeyHint key={key} sx={{ mr: 0.5 }}>
                  {key}
                </KeyHint>
              ))}
              {translate(`desk.comments.keys.${says}`)}
            </span>
          ))
        : translate('desk.comments.keys.off')}
      <ButtonBase
        onClick={showAll}
        sx={{ fontSize: 'inherit', minHeight: 28, color: 'inherit', '&:hover': { color: 'text.primary' } }}
      >
        {isOn && <KeyHint sx={{ mr: 0.5 }}>{queueKeys.help}</KeyHint>}
        {translate('desk.comments.keys.all')}
      </ButtonBase>
    </Box>
  );
}
