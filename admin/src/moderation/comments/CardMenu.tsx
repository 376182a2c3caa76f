import MoreVertIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { KeyHint } from '../../common/KeyHint.js';
import { useMay } from '../../providers/me.js';
import { queueKeys } from '../../common/queueKeys.js';
import type { QueueComment } from './comments.graphql.js';
import { MakeLeadDialog } from './MakeLeadDialog.js';
import { useRoom } from './queueContext.js';
import type { Panel } from './queueState.js';

/** What is done less often than deciding. */
export function CardMenu({ comment }: { comment: QueueComment }) {
  const translate = useTranslate();
  const { queue, isPhone } = useRoom();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [asksLead, setAsksLead] = useState(false);
  const mayMakeLead = useMay('makeLeadFromComment');
  const t = (key: string) => translate(`desk.comments.action.${key}`);
  const choose = (change: { panel?: Panel; choosesReason?: boolean }) => {
    setMenu(null);
    queue.set(change);
  };
  const hint = (key: string) => !isPhone && <KeyHint aria-hidden>{key}</KeyHint>;
  const entry = { justifyContent: 'space-between', gap: 3 };
  return (
    <>
      <IconButton
        aria-label={t('more')}
        aria-haspopup="menu"
        aria-expanded={Boolean(menu)}
        onClick={(event) => setMenu(event.currentTarget)}
        size="small"
      >
        <MoreVertIcon fontSize="small" />
      </IconButton>
      <Menu open={Boolean(menu)} anchorEl={menu} onClose={() => setMenu(null)}>
        <MenuItem sx={entry} onClick={() => choose({ panel: 'reply' })}>
          {t('reply')}
          {hint(queueKeys.reply)}
        </MenuItem>
        <MenuItem sx={entry} onClick={() => choose({ panel: 'edit' })}>
          {t('edit')}
          {hint(queueKeys.edit)}
        </MenuItem>
        <MenuItem sx={entry} onClick={() => choose({ choosesReason: true })}>
          {translate('desk.comments.reason.choose')}
          {hint('1 – 9')}
        </MenuItem>
        <MenuItem sx={entry} onClick={() => choose({ panel: 'author' })}>
          {t('authorHistory')}
          {hint(queueKeys.author)}
        </MenuItem>
        {mayMakeLead && (
          <MenuItem
            onClick={() => {
              setMenu(null);
              setAsksLead(true);
            }}
          >
            {translate('desk.comments.lead.make')}
          </MenuItem>
        )}
        <MenuItem
          sx={entry}
          component="a"
          href={`/blog/${encodeURIComponent(comment.article.slug)}`}
          target="_blank"
          rel="noopener"
          onClick={() => setMenu(null)}
        >
          {t('openArticle')}
          {hint(queueKeys.article)}
        </MenuItem>
      </Menu>
      {asksLead && <MakeLeadDialog comment={comment} close={() => setAsksLead(false)} />}
    </>
  );
}
