import { lazy, Suspense, useEffect } from 'react';

const PaletteDialog = lazy(() => import('./PaletteDialog.js'));

/** Ctrl/Cmd+K from anywhere; the dialog itself is loaded at the first use. */
export function SearchPalette({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
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
