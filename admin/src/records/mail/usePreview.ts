import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type MailWords, type Preview, previewOf } from './templates.graphql.js';

/** Milliseconds without a key until the letter is laid out anew. */
const PAUSE = 250;

/** The letter that comes of these words; the last one until the next is there. isLate: these words are not in it yet. */
export function usePreview({ subject, body, occasion, ready }: MailWords): {
  preview: Preview | undefined;
  isLate: boolean;
} {
  const [words, setWords] = useState<MailWords>({ subject, body, occasion, ready });
  useEffect(() => {
    const soon = setTimeout(() => setWords({ subject, body, occasion, ready }), PAUSE);
    return () => clearTimeout(soon);
  }, [subject, body, occasion, ready]);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['mailPreview', words],
    queryFn: ({ signal }) => previewOf(words, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return { preview: data, isLate: isPlaceholderData || words.subject !== subject || words.body !== body };
}
