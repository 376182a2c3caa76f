import CallIcon from '@mui/icons-material/CallOutlined';
import CommentIcon from '@mui/icons-material/ChatBubbleOutlined';
import FileIcon from '@mui/icons-material/AttachFileOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import MeetingIcon from '@mui/icons-material/GroupsOutlined';
import MergeIcon from '@mui/icons-material/CallMergeOutlined';
import MessageIcon from '@mui/icons-material/SmsOutlined';
import NoteIcon from '@mui/icons-material/StickyNote2Outlined';
import StageIcon from '@mui/icons-material/TrendingFlatOutlined';
import TaskIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import type { TimelineKind } from './timeline.graphql.js';

const ICONS = {
  CALL: CallIcon,
  EMAIL: MailIcon,
  MEETING: MeetingIcon,
  MESSAGE: MessageIcon,
  NOTE: NoteIcon,
  STAGE: StageIcon,
  TASK: TaskIcon,
  FILE: FileIcon,
  COMMENT: CommentIcon,
  MERGE: MergeIcon,
} satisfies Record<TimelineKind, unknown>;

/** The kind at a glance; the words beside it say it too. */
export function EntryIcon({ kind }: { kind: TimelineKind }) {
  const Icon = ICONS[kind];
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        width: 26,
        height: 26,
        borderRadius: '50%',
        border: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        color: 'text.secondary',
        zIndex: 1,
      }}
    >
      <Icon sx={{ fontSize: 14 }} />
    </Box>
  );
}
