import { useTranslate } from 'react-admin';

/** Over a column of buttons: what they say already, for who listens alone. */
export function ActionHead({ text }: { text: string }) {
  return <span className="read-aloud">{useTranslate()(text)}</span>;
}
