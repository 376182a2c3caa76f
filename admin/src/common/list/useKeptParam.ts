import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** A parameter of the URL that stays in it, though react-admin's lists write theirs over everything that stands there. */
export function useKeptParam(name: string): [string | null, (value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const value = search.get(name);
  const kept = useRef(value);
  useEffect(() => {
    if (value !== null) kept.current = value;
    else if (kept.current !== null)
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.set(name, kept.current!);
          return next;
        },
        { replace: true },
      );
  }, [name, value, setSearch]);
  const set = useCallback(
    (next: string) =>
      setSearch((before) => {
        const params = new URLSearchParams(before);
        params.set(name, next);
        return params;
      }),
    [name, setSearch],
  );
  return [value, set];
}
