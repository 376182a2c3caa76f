import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A new screen takes the focus, as a new page would; the first one leaves it to the browser. */
export function useFocusOnNavigation() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
