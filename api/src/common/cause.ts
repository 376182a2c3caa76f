/** Who did it (null: the desk itself), and in which request. */
export interface Cause {
  readonly actor: { readonly id: string } | null;
  readonly requestId: string | null;
}

export const BY_SYSTEM: Cause = { actor: null, requestId: null };
