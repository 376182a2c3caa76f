import { useSyncExternalStore } from 'react';

/** State outside React: a key changes two rows and one card, and only those are drawn again. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  get = (): State => this.state;

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}

/** `pick` must answer the same value for the same state. */
export function useStore<State extends object, Picked>(
  store: Store<State>,
  pick: (state: State) => Picked,
): Picked {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
