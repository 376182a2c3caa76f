import { useTranslate } from 'react-admin';
import { useMe } from '../providers/me.js';
import { exactly, ago } from './clock.js';

interface TimeProps {
  /** ISO instant; null says "never". */
  at: string | null | undefined;
  /** Said as a length only ("2 h"), where the column says of what. */
  short?: boolean;
}

/** Time as people say it; the exact instant in the viewer's own zone on hover. */
export function Time({ at, short = false }: TimeProps) {
  const translate = useTranslate();
  const me = useMe();
  if (!at) return <>{translate('desk.common.never')}</>;
  return (
    <time dateTime={at} title={exactly(at, me?.timeZone, me?.locale)} style={{ whiteSpace: 'nowrap' }}>
      {ago(at, { short, locale: me?.locale, timeZone: me?.timeZone })}
    </time>
  );
}
