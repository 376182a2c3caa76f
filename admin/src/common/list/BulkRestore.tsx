import Button from '@mui/material/Button';
import { type RaRecord, useTranslate } from 'react-admin';
import { useBulk } from './useBulk.js';

interface BulkRestoreProps {
  /** Its words stand under desk.<words>: restore, bulkRestored. */
  words: string;
  restore: (record: RaRecord) => Promise<unknown>;
}

/** Brings back the selected rows of a list of deleted ones. */
export function BulkRestore({ words, restore }: BulkRestoreProps) {
  const translate = useTranslate();
  const bulk = useBulk();
  return (
    <Button onClick={() => void bulk(restore, `desk.${words}.bulkRestored`)}>
      {translate(`desk.${words}.restore`)}
    </Button>
  );
}
