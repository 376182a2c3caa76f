import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { MeetingTime } from './MeetingTime.js';

/** Times to choose from. */
export function TimeButtons({
  times,
  onChoose,
}: {
  times: readonly { startsAt: string }[];
  onChoose: (at: string) => void;
}) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {times.map(({ startsAt }) => (
        <Button key={startsAt} onClick={() => onChoose(startsAt)}>
          <MeetingTime at={startsAt} />
        </Button>
      ))}
    </Box>
  );
}
