import { lazy, Suspense, useEffect } from 'react';

const load = () => import('./PaletteDialog.js');
const PaletteDialog = lazy(load);

/** Ctrl/Cmd+K from anywhere. */
export function SearchPalette({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  // Beside the first screen, not at the first use: what is typed right after Ctrl+K must not reach the keys of the screen beneath.
  useEffect(() => void load(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [setOpen]);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog close={() => setOpen(false)} />
    </Suspense>
  );
}
