import { useTranslate } from 'react-admin';
import { DeskError } from '../../providers/deskError.js';

/** Why somebody was not signed in, in a sentence. */
export function useLoginRefusal(): (error: unknown) => string {
  const translate = useTranslate();
  return (error) => {
    const { status = 0, message = '', refusal } = error instanceof DeskError ? error : ({} as DeskError);
    if (status === 401) return translate('desk.login.wrong');
    if (status === 429) return translate('desk.login.tooMany', { smart_count: refusal.retryAfter ?? 60 });
    return translate(message || 'desk.error.unexpected', { _: message });
  };
}
