import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { useResourceContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useMay } from '../../providers/me.js';
import type { RecordRef } from '../recordRef.js';
import { tagRecords } from './tags.graphql.js';
import { TagInput } from './TagInput.js';

interface RecordTagsProps {
  of: RecordRef;
  tags: readonly { id: string; name: string }[];
}

/** The tags of a record, written at once as they are chosen and taken off. */
export function RecordTags({ of: { type, id }, tags }: RecordTagsProps) {
  const translate = useTranslate();
  const resource = useResourceContext();
  const queries = useQueryClient();
  const mayTag = useMay('tagRecords');
  const [sent, setSent] = useState<string[]>();
  const [error, setError] = useState<string>();
  const names = sent ?? tags.map(({ name }) => name);
  const put = async (wanted: string[]) => {
    setSent(wanted);
    setError(undefined);
    try {
      await tagRecords(
        type,
        [id],
        wanted.filter((name) => !names.includes(name)),
        tags.filter(({ name }) => !wanted.includes(name)).map((tag) => tag.id),
      );
      await Promise.all([
        queries.invalidateQueries({ queryKey: [resource] }),
        queries.invalidateQueries({ queryKey: ['tags'] }),
      ]);
    } catch (refused) {
      setError((refused as Error).message);
    }
    setSent(undefined);
  };
  if (!mayTag) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <TagInput
        mayMake
        label={translate('desk.tags.title')}
        value={names}
        onChange={(wanted) => void put(wanted)}
        error={error}
      />
    </Box>
  );
}
