import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';
import { ABSENCES, COLLEAGUES, DUTIES } from './office.graphql.js';

/** Who takes leads, and who is away today. */
export const useDuties = () =>
  useQuery({
    queryKey: ['duties'],
    queryFn: async ({ signal }) => (await send(DUTIES, {}, { signal })).duties,
    enabled: useMay('duties'),
  });

export const useAbsences = () =>
  useQuery({
    queryKey: ['absences'],
    queryFn: async ({ signal }) => (await send(ABSENCES, {}, { signal })).absences,
    enabled: useMay('absences'),
  });

/** Whoever works with clients or candidates. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: async ({ signal }) => (await send(COLLEAGUES, {}, { signal })).colleagues,
    enabled: useMay('colleagues'),
    staleTime: 60_000,
  });

export const readDutyAgain = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['duties'] }),
    queryClient.invalidateQueries({ queryKey: ['absences'] }),
  ]);
