import { useNotify, useTranslate } from 'react-admin';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { refusalOf } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import type { ReadComment } from './comments.graphql.js';
import { MAKE_LEAD } from './verbs.graphql.js';

interface MakeLeadDialogProps {
  comment: Pick<ReadComment, 'id' | 'author'>;
  close: () => void;
}

/** Hands whoever wrote a comment to the account managers. */
export function MakeLeadDialog({ comment, close }: MakeLeadDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const t = (key: string, values?: object) => translate(`desk.comments.lead.${key}`, values);
  const make = async () => {
    try {
      const { reference, again, owner } = (await send(MAKE_LEAD, { id: comment.id })).makeLeadFromComment;
      const said = { reference, name: owner?.name };
      notify(t(again ? 'again' : owner ? 'made' : 'madeForNobody', said), { type: 'success' });
    } catch (error) {
      const [blocker] = refusalOf(error).blockers ?? [];
      const { message } = error as Error;
      notify(blocker ? [blocker.message, blocker.remedy].join(' ') : translate(message, { _: message }), {
        type: 'error',
      });
    }
  };
  return (
    <ConfirmDialog
      isHarmless
      title={t('title', { name: comment.author.name })}
      text={t('text')}
      confirm={t('make')}
      onConfirm={make}
      close={close}
    />
  );
}
