import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useRef, useState } from 'react';
import { announce } from '../LiveRegion.js';
import type { BoardCard, BoardProps } from './board.js';
import { CardFace } from './CardFace.js';
import { Column } from './Column.js';
import { MoveMenu } from './MoveMenu.js';
import { useBoardKeys } from './useBoardKeys.js';

/** A press of the mouse is a click until it has gone so far, of a finger until it has stayed so long. */
const PIXELS = 6;
const REST = { delay: 220, tolerance: 8 };
/** The keys and the words are ours. */
const QUIET = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** Cards in columns: dragged, or walked by the arrows and moved by `m` and a letter. What is not allowed is dimmed, with the reason. */
export function Board<Card extends BoardCard>({ onMove, ...props }: BoardProps<Card>) {
  const { label, columns, render, nameOf, refusal } = props;
  const translate = useTranslate();
  const board = useRef<HTMLDivElement>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: PIXELS } }),
    useSensor(TouchSensor, { activationConstraint: REST }),
  );
  const [dragged, setDragged] = useState<Card>();
  const [moving, setMoving] = useState<{ card: Card; anchor: HTMLElement }>();
  const find = (id: string) => columns.flatMap(({ cards }) => cards).find((card) => card.id === id);
  const columnOf = (id: string) => columns.find(({ cards }) => cards.some((card) => card.id === id))?.key;
  const keys = useBoardKeys(board, columns, (id, anchor) => {
    const card = find(id);
    if (card) setMoving({ card, anchor });
  });
  const move = (card: Card, to: string) => {
    if (to === columnOf(card.id) || refusal(card, to)) return;
    onMove(card, to);
    const column = columns.find(({ key }) => key === to)!;
    announce(translate('desk.board.moved', { name: nameOf(card), column: column.title }));
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={QUIET}
      onDragStart={({ active }: DragStartEvent) => setDragged(find(String(active.id)))}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={({ over }: DragEndEvent) => {
        if (dragged && over) move(dragged, String(over.id));
        setDragged(undefined);
      }}
    >
      <Box
        ref={board}
        role="group"
        aria-label={label}
        aria-description={translate('desk.board.keys')}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        sx={{
          display: 'flex',
          gap: 1.5,
          px: { xs: 2, md: 2.5 },
          pb: 2,
          overflowX: 'auto',
          // What is only read aloud on a card is placed against this, and not against the page, which it would widen.
          position: 'relative',
          minWidth: 0,
          scrollSnapType: { xs: dragged ? 'none' : 'x proximity', md: 'none' },
          flex: 1,
          minHeight: 320,
        }}
      >
        {columns.map((column) => (
          <Column
            key={column.key}
            {...props}
            column={column}
            inHand={keys.inHand}
            dragged={dragged}
            refused={
              dragged && column.key !== columnOf(dragged.id) ? refusal(dragged, column.key) : undefined
            }
            openMenu={(card, anchor) => setMoving({ card, anchor })}
          />
        ))}
      </Box>
      <DragOverlay dropAnimation={null}>
        {dragged && <CardFace isLifted>{render(dragged)}</CardFace>}
      </DragOverlay>
      {moving && (
        <MoveMenu
          columns={columns}
          from={columnOf(moving.card.id)}
          refusal={(to) => refusal(moving.card, to)}
          anchor={moving.anchor}
          onMove={(to) => move(moving.card, to)}
          close={() => {
            setMoving(undefined);
            keys.focus(moving.card.id);
          }}
        />
      )}
    </DndContext>
  );
}
