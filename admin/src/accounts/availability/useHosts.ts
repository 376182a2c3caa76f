import { useQuery } from '@tanstack/react-query';
import { readHosts } from './availability.graphql.js';

export const HOSTS_KEY = ['hosts'];

/** Everybody whom guests meet, or could. */
export const useHosts = () =>
  useQuery({ queryKey: HOSTS_KEY, queryFn: ({ signal }) => readHosts(signal), staleTime: 60_000 });
