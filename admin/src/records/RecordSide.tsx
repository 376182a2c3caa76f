import Box from '@mui/material/Box';
import { useKeys } from '../common/useKeys.js';
import { useOfferUndo } from '../common/undo.js';
import { useMay, useMe } from '../providers/me.js';
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
  const may = useMay('timeline');
  const isOn = useMe()?.shortcuts ?? true;
  const { undoLast } = useOfferUndo();
  useKeys({ z: undoLast }, isOn);
  if (!may) return null;
  return (
    <Box key={of.id} sx={{ minWidth: 0 }}>
      <Composer of={of} also={also} />
      <OpenTasks of={of} />
      <Timeline of={of} />
    </Box>
  );
}
