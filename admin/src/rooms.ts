import type { OperationMap } from './providers/operations.js';
import type { Room } from './providers/room.js';

/** Every room that is built: App makes its routes, the data provider its operations from this. */
export const rooms: Room[] = [];

export const operations: OperationMap = Object.fromEntries(
  rooms.map((room) => [room.resource, room.operations]),
);

/** The rooms' domain verbs, which stand as methods on the data provider. */
export const verbs = {};
