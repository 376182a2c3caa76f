import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { send } from '../../providers/request.js';
import { type ConsultationKind, FREE_SLOTS } from './consultations.graphql.js';

interface FreeQuestion {
  kind: ConsultationKind;
  hostId: string;
  /** An instant, and how many days from it. */
  from: string;
  days: number;
  /** A meeting that is not in its own way. */
  except?: string;
}

/** When a host can be met, as guests are offered it. */
export const useFreeSlots = ({ days, ...question }: FreeQuestion) =>
  useQuery({
    queryKey: ['freeSlots', question, days],
    queryFn: async ({ signal }) => {
      const until = new Date(Date.parse(question.from) + days * 86_400_000).toISOString();
      return (await send(FREE_SLOTS, { ...question, until }, { signal })).freeSlots;
    },
    placeholderData: keepPreviousData,
  });
