import type { ComponentType } from 'react';
import type { Operations } from './operations.js';

/** What a room hands to App: its resource, what may be asked for it, and its screens (each in a chunk of its own). */
export interface Room {
  /** The API's name of the list, which is also the path of the screens. */
  resource: string;
  operations: Operations;
  list?: ComponentType;
  create?: ComponentType;
  edit?: ComponentType;
  show?: ComponentType;
  /** The field that names a record. */
  recordRepresentation?: string;
}
