import { useEffect, useState } from 'react';

const listeners = new Set<(text: string) => void>();

/** Says something to people who listen to the screen: counts, results, what a key did. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Stands once in the layout. */
export function LiveRegion() {
  const [text, setText] = useState('');
  useEffect(() => {
    listeners.add(setText);
    return () => void listeners.delete(setText);
  }, []);
  return (
    <div className="read-aloud" role="status" aria-live="polite">
      {text}
    </div>
  );
}
