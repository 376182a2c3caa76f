import type { ReactNode } from 'react';
import { useHref } from 'react-router';

interface BarProps {
  /** What it counts, and how many. */
  said: string;
  to: string;
  children: ReactNode;
}

/** A bar that opens the rows it counts, by mouse and by keyboard. */
export function Bar({ said, to, children }: BarProps) {
  return (
    <a href={useHref(to)} aria-label={said}>
      <title>{said}</title>
      {children}
    </a>
  );
}
