import { useDroppable } from '@dnd-kit/core';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useId } from 'react';
import { Link } from 'react-router';
import { useNumber } from '../useNumber.js';
import type { BoardCard, BoardColumn, BoardProps } from './board.js';
import { Card } from './Card.js';

interface ColumnProps<Of extends BoardCard> extends Pick<BoardProps<Of>, 'render' | 'nameOf' | 'pathOf'> {
  column: BoardColumn<Of>;
  inHand: string | undefined;
  dragged: Of | undefined;
  /** Why the dragged card may not come here. */
  refused: string | undefined;
  openMenu: (card: Of, anchor: HTMLElement) => void;
}

export function Column<Of extends BoardCard>({
  column: { key, title, count, isExact, sum, sumTitle, cards, to },
  inHand,
  dragged,
  refused,
  openMenu,
  render,
  nameOf,
  pathOf,
}: ColumnProps<Of>) {
  const translate = useTranslate();
  const number = useNumber();
  const id = useId();
  const { setNodeRef, isOver } = useDroppable({ id: key, disabled: refused !== undefined });
  const said = number(count, isExact);
  return (
    <Box
      component="section"
      ref={setNodeRef}
      aria-labelledby={id}
      data-column={key}
      sx={{
        flex: { xs: '0 0 82%', sm: '0 0 260px', md: '1 0 176px' },
        minWidth: 0,
        scrollSnapAlign: 'center',
        display: 'flex',
        flexDirection: 'column',
        opacity: refused ? 0.5 : 1,
        borderRadius: 1,
        bgcolor: isOver ? 'action.selected' : undefined,
        transition: 'opacity 120ms',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, px: 0.5, py: 1 }}>
        <Box component="h2" id={id} sx={{ m: 0, flex: 1, fontSize: '0.8125rem', fontWeight: 600 }}>
          {title}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          <span aria-hidden>{said}</span>
          <span className="read-aloud">
            {translate('desk.board.cards', { smart_count: count, count: said })}
          </span>
        </Box>
      </Box>
      {sum && (
        <Box
          title={sumTitle}
          sx={{ px: 0.5, pb: 1, mt: -0.75, color: 'text.secondary', fontSize: '0.75rem' }}
        >
          {sum}
        </Box>
      )}
      {refused && (
        <Box sx={{ px: 0.5, pb: 1, fontSize: '0.75rem', color: 'text.primary' }} data-refused>
          {refused}
        </Box>
      )}
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, alignContent: 'start', flex: 1 }}
      >
        {cards.map((card) => (
          <Card
            key={card.id}
            id={card.id}
            name={nameOf(card)}
            to={pathOf(card)}
            isInHand={card.id === inHand}
            openMenu={(anchor) => openMenu(card, anchor)}
          >
            {render(card)}
          </Card>
        ))}
        {cards.length === 0 && (
          <Box
            component="li"
            sx={{
              p: 1.5,
              border: '1px dashed',
              borderColor: 'divider',
              borderRadius: 1,
              color: 'text.secondary',
              fontSize: '0.8125rem',
            }}
          >
            {translate('desk.board.empty')}
          </Box>
        )}
      </Box>
      {count > cards.length && cards.length > 0 && !dragged && (
        <Box component={Link} to={to} sx={{ px: 0.5, py: 1, fontSize: '0.8125rem' }}>
          {translate('desk.board.more', { count: said })}
        </Box>
      )}
    </Box>
  );
}
