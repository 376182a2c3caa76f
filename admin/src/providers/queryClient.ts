import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

/** Only a desk that is away is worth asking again; a refusal stays one. */
const worthRetrying = (error: unknown): boolean =>
  error instanceof HttpError && [0, 502, 503].includes(error.status);

/** One for the whole page: what was read is fresh for 10 s, so that screens side by side do not ask twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 5 * 60_000,
      retry: (failures, error) => failures < 2 && worthRetrying(error),
      // Requests fail and say so, rather than wait silently for the browser's idea of a network.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
