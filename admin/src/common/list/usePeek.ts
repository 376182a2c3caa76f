import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Which row is open beside the list; it stands in the URL, so that a link shows the same and Back closes it. */
export function usePeek() {
  const [search, setSearch] = useSearchParams();
  const openId = search.get('open');
  const open = useCallback(
    (id: string) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        next.set('open', id);
        return next;
      }),
    [setSearch],
  );
  const close = useCallback(
    () =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        next.delete('open');
        return next;
      }),
    [setSearch],
  );
  return { openId, open, close };
}
