import { useSyncExternalStore } from 'react';

let isOver = false;
const watchers = new Set<() => void>();

/** Says that the session of whoever works here is over, or that they are signed in again. */
export function sayOver(over: boolean): void {
  isOver = over;
  for (const watch of watchers) watch();
}
/** Whether work was refused because nobody is signed in any more: the page stays, with what was typed in it. */
export const isSessionOver = (): boolean => isOver;
export const useSessionOver = (): boolean => useSyncExternalStore(onSession, isSessionOver);

export function onSession(watch: () => void): () => void {
  watchers.add(watch);
  return () => void watchers.delete(watch);
}
