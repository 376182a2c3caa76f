import { useNotify } from 'react-admin';
import { useEffect } from 'react';
import { Navigate } from 'react-router';

/** A link to a record that was merged leads to the one that was kept, and says so. */
export function MergedAway({ to, name }: { to: string; name: string }) {
  const notify = useNotify();
  useEffect(() => {
    notify('desk.merges.led', { type: 'info', messageArgs: { name } });
  }, [notify, name]);
  return <Navigate to={to} replace />;
}
