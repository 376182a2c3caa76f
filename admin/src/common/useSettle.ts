import { useNotify, useRefresh } from 'react-admin';

/** Waits for a verb, says how it went and reads the screen again. Answers whether it was done. */
export function useSettle() {
  const notify = useNotify();
  const refresh = useRefresh();
  return async (work: Promise<unknown>, said: string, args: object = {}): Promise<boolean> => {
    try {
      await work;
      notify(said, { type: 'success', messageArgs: args });
      return true;
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
      return false;
    } finally {
      refresh();
    }
  };
}
