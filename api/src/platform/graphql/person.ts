import type { Selection } from './selection.js';
import { objectOf } from './shape.js';

/** The column of a PersonRef: somebody of the staff, as others see them. id: the expression that says who. */
export const person =
  (id: string) =>
  (selection: Selection): string =>
    `(SELECT ${objectOf(selection, { id: 'u.id', name: 'u.name' })} FROM users u WHERE u.id = ${id})`;
