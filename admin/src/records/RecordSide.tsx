import Box from '@mui/material/Box';
import { useUndoKey } from '../common/undo.js';
import { WriteLetter } from './mail/WriteLetter.js';
import type { RecordRef } from './recordRef.js';
import { OpenTasks } from './tasks/OpenTasks.js';
import { Composer } from './timeline/Composer.js';
import { Timeline } from './timeline/Timeline.js';

interface RecordSideProps {
  of: RecordRef;
  /** What is written here is put on these as well: the company of a contact. */
  also?: readonly RecordRef[];
}

/** The right side of a record's page: what is to be done about it and what happened, with a composer on top. */
export function RecordSide({ of, also }: RecordSideProps) {
  useUndoKey();
  return (
    <Box key={of.id} sx={{ minWidth: 0, maxWidth: 760 }}>
      <WriteLetter of={of} also={also} />
      <Composer of={of} also={also} />
      <OpenTasks of={of} />
      <Timeline of={of} />
    </Box>
  );
}
