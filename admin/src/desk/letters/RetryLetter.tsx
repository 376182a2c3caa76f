import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Letter, LetterVerbs } from './letters.graphql.js';

export function RetryLetter({ letter }: { letter: Letter }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & LetterVerbs>();
  const settle = useSettle();
  if (!useMay('retryLetter') || letter.sentAt || !letter.error) return null;
  return (
    <Button
      onClick={(event) => {
        event.stopPropagation();
        void settle(dataProvider.retryLetter(letter.id), 'desk.letters.retried');
      }}
    >
      {translate('desk.letters.retry')}
    </Button>
  );
}
