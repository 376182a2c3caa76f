import { useDraggable } from '@dnd-kit/core';
import MoreIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CardFace } from './CardFace.js';

interface CardProps {
  id: string;
  name: string;
  to: string;
  /** Whether the Tab key comes here: one card of the board. */
  isInHand: boolean;
  openMenu: (anchor: HTMLElement) => void;
  children: ReactNode;
}

/** A card is a link to its page; a finger finds its moves behind the dots. */
export function Card({ id, name, to, isInHand, openMenu, children }: CardProps) {
  const translate = useTranslate();
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  return (
    <Box component="li" sx={{ position: 'relative', opacity: isDragging ? 0.4 : 1 }}>
      <Box
        component={Link}
        ref={setNodeRef}
        {...listeners}
        to={to}
        draggable={false}
        data-card={id}
        tabIndex={isInHand ? 0 : -1}
        sx={{
          display: 'block',
          color: 'inherit',
          textDecoration: 'none',
          borderRadius: 1,
          // A finger that rests lifts the card; one that goes on scrolls.
          touchAction: 'manipulation',
          WebkitTouchCallout: 'none',
          userSelect: 'none',
          '&:focus-visible': { borderRadius: 1 },
        }}
      >
        <CardFace>{children}</CardFace>
      </Box>
      <IconButton
        size="small"
        tabIndex={isInHand ? 0 : -1}
        aria-label={translate('desk.board.moveCard', { name })}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => openMenu(currentTarget)}
        sx={{
          position: 'absolute',
          top: 4,
          insetInlineEnd: 4,
          p: 0.5,
          bgcolor: 'background.paper',
          opacity: 0,
          'li:hover > &, &:focus-visible, li:focus-within > &': { opacity: 1 },
          '@media (pointer: coarse)': { opacity: 1, top: 0, insetInlineEnd: 0, bgcolor: 'transparent' },
        }}
      >
        <MoreIcon sx={{ fontSize: 18 }} />
      </IconButton>
    </Box>
  );
}
