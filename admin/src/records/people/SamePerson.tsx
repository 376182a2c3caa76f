import Chip from '@mui/material/Chip';
import Popover from '@mui/material/Popover';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { useMay } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';
import { PERSON_RECORDS } from './people.graphql.js';
import { PersonThread } from './PersonThread.js';

/** At the head of a record: that its person is elsewhere in our records too, and where. Nothing where they are not. */
export function SamePerson({ of: { type, id } }: { of: RecordRef }) {
  const translate = useTranslate();
  const may = useMay('personRecords');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // It only adds to the page, which does without it where it cannot be read.
  const { data: records = [] } = useQuery({
    queryKey: ['personRecords', type, id],
    queryFn: async ({ signal }) =>
      (await send(PERSON_RECORDS, { of: { type, id } }, { signal })).personRecords,
    enabled: may,
  });
  const others = records.filter(({ link }) => link.id !== id);
  if (others.length === 0) return null;
  const label = translate('desk.people.badge', { smart_count: others.length });
  return (
    <>
      <Chip
        label={label}
        color="primary"
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': translate('desk.people.title'), sx: { mt: 0.5 } },
        }}
      >
        <PersonThread records={records} here={id} follow={() => setAnchor(null)} />
      </Popover>
    </>
  );
}
