/** What decides whose a lead is. */
export interface Wanting {
  email: string | null;
  company_domain: string | null;
  /** Given by whoever brings it; undefined: by the rules. */
  ownerId?: string | null;
  /** Whose the open lead of the same person or company is. */
  keeper: string | null;
}

/** An owner, or the turn that decides. */
export type Whose = { owner: string | null } | { turn: number };

/**
 * Whose each of those that came together is: given, or kept by whoever has the open lead of the same address or company
 * already, one earlier in the same batch included, else by turns.
 */
export function whoseAre(leads: readonly Wanting[]): { whose: Whose[]; turns: number } {
  const known = new Map<string, Whose>();
  let turns = 0;
  const whose = leads.map((lead) => {
    const keys = [lead.email?.toLowerCase(), lead.company_domain].filter((key) => key != null);
    const kept = keys.map((key) => known.get(key)).find(Boolean);
    const one: Whose =
      lead.ownerId !== undefined
        ? { owner: lead.ownerId }
        : lead.keeper
          ? { owner: lead.keeper }
          : (kept ?? { turn: turns++ });
    for (const key of keys) if (!known.has(key)) known.set(key, one);
    return one;
  });
  return { whose, turns };
}
