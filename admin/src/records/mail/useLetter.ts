import { useQuery } from '@tanstack/react-query';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useEffect, useState } from 'react';
import { useOfferUndo } from '../../common/undo.js';
import { uuid } from '../../common/uuid.js';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';
import { DRAFT, SEND, TAKE_BACK } from './letter.graphql.js';
import { keepLetter, keptLetter, type LetterDraft } from './letterDraft.js';

const EMPTY: LetterDraft = { to: '', subject: '', body: '' };

/** A letter about a record while it is written: kept in the browser until it is sent or thrown away. */
export function useLetter(of: RecordRef, also: readonly RecordRef[], reopen: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const [kept] = useState(() => keptLetter(of));
  const [draft, setDraft] = useState(kept ?? EMPTY);
  // What stands there without anybody having written it.
  const [given, setGiven] = useState(EMPTY);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isWritten = draft.subject !== given.subject || draft.body !== given.body;

  const { data: known } = useQuery({
    queryKey: ['letterDraft', of.type, of.id],
    queryFn: async ({ signal }) => (await send(DRAFT, { of }, { signal })).letterDraft,
    gcTime: 0,
  });
  useEffect(() => {
    const [first] = known?.to ?? [];
    if (first) setDraft((before) => (before.to ? before : { ...before, to: first }));
  }, [known]);

  const write = (change: Partial<LetterDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keepLetter(of, next.subject !== given.subject || next.body !== given.body ? next : undefined);
  };
  /** The template with what the record knows in it, in the place of what stands there. */
  const take = async (templateId: string | null) => {
    try {
      const { subject, body } = (await send(DRAFT, { of, templateId })).letterDraft;
      setGiven({ ...draft, subject, body });
      setDraft({ ...draft, subject, body });
      keepLetter(of, undefined);
    } catch (refused) {
      notify((refused as Error).message, { type: 'error' });
    }
  };
  const submit = async (): Promise<boolean> => {
    const batch = uuid();
    setBusy(true);
    setError(undefined);
    try {
      await send(SEND, { input: { of, also: [...also], ...draft }, batch });
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      setBusy(false);
    }
    keepLetter(of, undefined);
    const takeBack = async () => {
      await send(TAKE_BACK, { batch });
      keepLetter(of, draft);
      reopen();
    };
    offerUndo(translate('desk.mail.onItsWay', { to: draft.to }), takeBack, 'desk.mail.takenBack');
    refresh();
    return true;
  };
  const throwAway = () => keepLetter(of, undefined);
  return { draft, write, take, submit, throwAway, isWritten, isBusy, error, addresses: known?.to ?? [] };
}
