import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { memo, useEffect, useRef } from 'react';
import { KeyHint } from '../../common/KeyHint.js';
import { Time } from '../../common/Time.js';
import type { QueueComment } from './comments.graphql.js';
import { Pill } from './Pill.js';
import { useRoom } from './queueContext.js';
import type { Row } from './queueState.js';
import { useStore } from './store.js';

const Item = styled('li')(({ theme: { desk } }) => ({
  position: 'relative',
  // The same height before and after a decision: nothing below may move.
  height: 91,
  // What comes next stays in sight.
  scrollMarginBlock: '92px 184px',
  boxSizing: 'border-box',
  overflow: 'hidden',
  borderBottom: `1px solid ${desk.line}`,
  borderInlineStart: '3px solid transparent',
  '&[data-open=true]': { backgroundColor: desk.accentSoft, borderInlineStartColor: desk.accent },
  '& .open': {
    all: 'unset',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-start',
    width: '100%',
    padding: '12px 16px 10px 13px',
    height: '100%',
    cursor: 'pointer',
  },
  '& .open:focus-visible': { outline: `2px solid ${desk.accent}`, outlineOffset: -2 },
  '& .head': {
    minHeight: 20,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: 8,
  },
  '& .name': {
    fontWeight: 600,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
  },
  '& .time': { color: desk.mute, fontSize: '0.8125rem', flex: 'none' },
  '& .text': {
    flex: 'none',
    color: desk.mute,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    marginTop: 2,
  },
  '& .marks': {
    display: 'flex',
    gap: 4,
    marginTop: 4,
    marginInlineEnd: 24,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    '@media (pointer: coarse)': { marginInlineEnd: 36 },
  },
  // Dimmed, and still readable: half of the contrast would not reach 4.5:1.
  '&[data-decided=true] .name': { color: desk.mute, fontWeight: 500 },
  '&[data-decided=true] .text': { color: desk.mute },
  // The label is what can be hit.
  '& .pick': {
    position: 'absolute',
    insetInlineEnd: 9,
    bottom: 7,
    width: 30,
    height: 30,
    display: 'grid',
    placeItems: 'center',
    cursor: 'pointer',
    '@media (pointer: coarse)': { width: 44, height: 44, insetInlineEnd: 4, bottom: 0 },
  },
  '& .pick input': {
    width: 18,
    height: 18,
    margin: 0,
    accentColor: desk.accent,
    '&:focus-visible': { outline: `2px solid ${desk.accent}`, outlineOffset: 2 },
  },
  '@media (pointer: fine)': {
    '& .pick input:not(:checked, :focus-visible)': { opacity: 0 },
    '&:hover .pick input, &[data-open=true] .pick input': { opacity: '1 !important' },
  },
  '& .undo': {
    all: 'unset',
    cursor: 'pointer',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    position: 'absolute',
    insetInlineStart: 0,
    bottom: 0,
    minHeight: 34,
    padding: '0 16px 0 13px',
    color: desk.mute,
    fontSize: '0.8125rem',
    '&:hover': { color: desk.ink },
    '&:focus-visible': { outline: `2px solid ${desk.accent}`, outlineOffset: -2 },
    '@media (pointer: coarse)': { minHeight: 44 },
  },
}));

/** One comment of the list: who, what, and what speaks for or against it at a glance. */
export const QueueRow = memo(function QueueRow({ id }: { id: string }) {
  const translate = useTranslate();
  const { queue, verbs } = useRoom();
  const row = useStore(queue, ({ rows }) => rows[id]);
  const isOpen = useStore(queue, ({ openId }) => openId === id);
  const isSelected = useStore(queue, ({ selected }) => selected.has(id));
  const isNewest = useStore(queue, ({ undoables }) => undoables.at(-1)?.ids.includes(id) ?? false);
  const many = useStore(
    queue,
    ({ undoables }) =>
      undoables.find(({ batches }) => row?.decided && batches.includes(row.decided.batch))?.ids.length ?? 0,
  );
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  if (!row) return null;
  const { comment, decided, isTaken } = row;
  const name = comment.author.name || translate('desk.comments.row.anonymous');
  return (
    <Item ref={item} data-open={isOpen} data-decided={Boolean(decided ?? isTaken)} data-id={id}>
      <button
        type="button"
        className="open"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => queue.open(id)}
      >
        <span className="head">
          <bdi className="name">{name}</bdi>
          {decided ? (
            <Pill
              tone={comment.status === 'APPROVED' ? 'ok' : comment.status === 'PENDING' ? 'quiet' : 'bad'}
            >
              {translate(`desk.comments.outcome.${decided.action}`)}
            </Pill>
          ) : (
            <span className="time">
              <Time at={comment.arrivedAt} short />
            </span>
          )}
        </span>
        <span className="text" dir="auto" style={{ display: 'block' }}>
          {comment.bodyText.slice(0, 160)}
        </span>
        {!decided && <Marks row={row} />}
      </button>
      {decided && many > 0 && (
        <button type="button" className="undo" onClick={() => verbs.undoRow(id)}>
          {translate(many > 1 ? 'desk.comments.row.undoAll' : 'desk.comments.row.undo', { count: many })}
          {isNewest && <KeyHint aria-hidden>z</KeyHint>}
        </button>
      )}
      {!decided && !isTaken && (
        <label className="pick">
          <input
            type="checkbox"
            checked={isSelected}
            onChange={() => queue.toggle(id)}
            aria-label={translate('desk.comments.row.select', { name })}
          />
        </label>
      )}
    </Item>
  );
});

function Marks({ row: { comment, problem, isTaken } }: { row: Row }) {
  const translate = useTranslate();
  const { queue } = useRoom();
  const t = (key: string, values?: object) => translate(`desk.comments.row.${key}`, values);
  const links = comment.links.length;
  const elsewhere = comment.claimedBy && comment.claimedBy.id !== queue.me.id ? comment.claimedBy : null;
  return (
    <span className="marks">
      {problem && (
        <Pill tone="bad">
          {problem.message || translate(`desk.comments.problem.${problem.code}`, { name: problem.by?.name })}
        </Pill>
      )}
      {isTaken && (
        <Pill tone="warn">
          {t(comment.decidedBy ? 'takenBy' : 'taken', {
            status: saidStatus(comment, translate),
            name: comment.decidedBy?.name,
          })}
        </Pill>
      )}
      {elsewhere && <Pill tone="warn">{t('looking', { name: elsewhere.name })}</Pill>}
      {links > 0 && <Pill tone={links > 1 ? 'bad' : 'warn'}>{t('links', { smart_count: links })}</Pill>}
      {comment.author.spamCount > 0 && (
        <Pill tone="bad">{t('spamBefore', { smart_count: comment.author.spamCount })}</Pill>
      )}
      {comment.holdReasons.includes('FIRST_COMMENT') && <Pill>{t('first')}</Pill>}
      {comment.parentId && <Pill>{t('reply')}</Pill>}
      {comment.kind !== 'COMMENT' && <Pill>{t('pingback')}</Pill>}
      {comment.editedAt && <Pill>{t('edited')}</Pill>}
    </span>
  );
}

const saidStatus = (comment: QueueComment, translate: (key: string) => string): string =>
  translate(`desk.comments.status.${comment.status}`);
