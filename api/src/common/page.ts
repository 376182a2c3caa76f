import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { BadInput } from './errors.js';

/** Which rows of a list: limit 1 to 100; offset at most 10 000; or after, the endCursor of the page before. */
@InputType()
export class PageInput {
  @Field(() => Int, { nullable: true }) limit?: number;
  @Field(() => Int, { nullable: true }) offset?: number;
  @Field(() => String, { nullable: true }) after?: string;
}

export interface PageOf<T> {
  items: T[];
  totalCount: number;
  totalIsExact: boolean;
  endCursor: string | null;
}

/** The page type of an entity: `items`, `totalCount` (capped at 10 000 where `totalIsExact` is false), `endCursor`. */
export function Page<T>(item: Type<T>): Type<PageOf<T>> {
  @ObjectType(`${item.name}Page`)
  class PageType {
    @Field(() => [item]) items: T[];
    @Field(() => Int) totalCount: number;
    @Field() totalIsExact: boolean;
    @Field(() => String, { nullable: true }) endCursor: string | null;
  }
  return PageType;
}

export const COUNT_CAP = 10_000;
const MAX_LIMIT = 100;

export interface Window {
  limit: number;
  offset: number;
  /** The sort values of the last row seen, id last. */
  after: (string | number)[] | null;
}

const DEFAULT_LIMIT = 25;

/** Checks a PageInput against a list that is sorted by so many values. Throws BadInput naming the field. */
export function windowOf(page: PageInput | null | undefined, keys = 2): Window {
  const limit = page?.limit ?? DEFAULT_LIMIT;
  const offset = page?.offset ?? 0;
  if (limit < 1 || limit > MAX_LIMIT)
    throw BadInput.field('page.limit', 'RANGE', `Ask for 1 to ${MAX_LIMIT} rows.`);
  if (offset < 0 || offset > COUNT_CAP) {
    throw BadInput.field(
      'page.offset',
      'RANGE',
      `offset goes from 0 to ${COUNT_CAP}; beyond that use after.`,
    );
  }
  if (page?.after == null) return { limit, offset, after: null };
  try {
    const after: unknown = JSON.parse(Buffer.from(page.after, 'base64url').toString('utf8'));
    if (!Array.isArray(after) || after.length !== keys || !after.every(isSortValue))
      throw new Error('not a cursor of this list');
    return { limit, offset: 0, after };
  } catch {
    throw BadInput.field('page.after', 'CURSOR', 'This is not a cursor that a page gave out.');
  }
}

const isSortValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** SQL that makes the cursor of a row from its sort expressions (id last); the twin of windowOf. */
export const cursorSql = (...expressions: string[]): string =>
  `translate(encode(convert_to(json_build_array(${expressions.join(', ')})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
