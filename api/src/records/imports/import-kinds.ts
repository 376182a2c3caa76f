import { Injectable } from '@nestjs/common';
import type { Role } from '../../access/roles.js';

/** What a file may be imported as. */
export interface ImportKind {
  /** As the table of imports calls it. */
  kind: string;
  /** What the audit calls such an import. */
  subject: string;
  /** Who may send such files. */
  roles: readonly Role[];
  mostBytes: number;
  /** What is said of a file that is larger, or empty. */
  tooLarge: string;
}

/** Every kind that the rooms take in. A room registers its own in onModuleInit. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();

  register(kind: ImportKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of import are called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  get(kind: string): ImportKind {
    return this.kinds.get(kind)!;
  }

  /** Whether somebody with these roles may import this kind; any of them, where none is named. */
  isFor(roles: readonly Role[], kind?: string): boolean {
    const asked = kind === undefined ? [...this.kinds.values()] : [this.get(kind)];
    return asked.some((one) => one.roles.some((role) => roles.includes(role)));
  }
}
