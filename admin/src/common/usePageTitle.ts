import { useTranslate } from 'react-admin';
import { useEffect } from 'react';

/** Names the browser's tab. */
export function usePageTitle(title: string): void {
  const appName = useTranslate()('desk.common.appName');
  useEffect(() => {
    document.title = title ? `${title} · ${appName}` : appName;
  }, [title, appName]);
}
