import { Injectable } from '@nestjs/common';
import { AGENCY } from '../../access/roles.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database } from '../../platform/database/database.js';
import { ListQuery, type SortKey } from '../../platform/database/list-query.js';
import { type Colleague, type User, USER_JSON } from './user.entity.js';
import { type UserFilter, type UserSort, UserSortField } from './user.inputs.js';

const KEYS: Record<UserSortField, SortKey> = {
  [UserSortField.NAME]: { by: 'u.name', type: 'text' },
  [UserSortField.EMAIL]: { by: 'u.email', type: 'citext' },
  [UserSortField.LAST_SEEN_AT]: { by: `coalesce(u.last_seen_at, 'epoch')`, type: 'timestamptz' },
};

const MOST_COLLEAGUES = 500;

@Injectable()
export class UsersQueries {
  constructor(private readonly db: Database) {}

  /** Whoever works with clients or candidates today. */
  colleagues(): Promise<Colleague[]> {
    return this.db.many<Colleague>(
      `SELECT id, name, roles FROM users WHERE disabled_at IS NULL AND joined_at IS NOT NULL AND roles && $1 ORDER BY name, id LIMIT ${MOST_COLLEAGUES}`,
      [AGENCY],
    );
  }

  page(filter?: UserFilter | null, sort?: UserSort | null, page?: PageInput | null): Promise<PageOf<User>> {
    const disabled = filter?.disabled;
    const query = new ListQuery('users u', USER_JSON)
      .when(filter?.ids, 'u.id = ANY ($::uuid[])')
      .when(filter?.q ? containing(filter.q) : null, `(u.name || ' ' || u.email::text) ILIKE $`)
      .when(filter?.roles, 'u.roles && $::text[]')
      .when(disabled, '(u.disabled_at IS NOT NULL) = $::boolean');
    const key = KEYS[sort?.field ?? UserSortField.NAME];
    return query.page(this.db, [key, { by: 'u.id', type: 'uuid' }], sort?.order ?? SortOrder.ASC, page);
  }
}
