import { registerEnumType } from '@nestjs/graphql';

/** What the rows of a sheet are. */
export enum SheetKind {
  COMPANIES = 'COMPANIES',
  CONTACTS = 'CONTACTS',
  LEADS = 'LEADS',
}
registerEnumType(SheetKind, { name: 'SheetKind' });

/** What happens to a record that is known already. */
export enum ImportPolicy {
  SKIP = 'SKIP',
  FILL = 'FILL',
  UPDATE = 'UPDATE',
  CREATE = 'CREATE',
}
registerEnumType(ImportPolicy, {
  name: 'ImportPolicy',
  description: 'What happens to a record that is known already.',
  valuesMap: {
    SKIP: { description: 'It stays as it is.' },
    FILL: { description: 'What is empty is filled; what is there stays.' },
    UPDATE: { description: 'It becomes what the file says; what the file leaves empty stays.' },
    CREATE: { description: 'It is made once more, unless no two may be the same.' },
  },
});

/** What tells that a record is known already. */
export enum ImportMatch {
  EMAIL = 'EMAIL',
  DOMAIN = 'DOMAIN',
  NAME = 'NAME',
}
registerEnumType(ImportMatch, {
  name: 'ImportMatch',
  description: 'What tells that a record is known already.',
  valuesMap: {
    EMAIL: { description: 'The address; without one the name together with the number.' },
    DOMAIN: { description: 'The domain; without one the name.' },
    NAME: { description: 'The name alone.' },
  },
});

/** What a row does. */
export enum RowOutcome {
  CREATE = 'CREATE',
  UPDATE = 'UPDATE',
  SKIP = 'SKIP',
  ERROR = 'ERROR',
}
registerEnumType(RowOutcome, { name: 'RowOutcome' });

/** How far a row is. KEPT: a revert left it, for somebody has touched its record since. */
export enum RowState {
  PLANNED = 'PLANNED',
  DONE = 'DONE',
  TAKEN_BACK = 'TAKEN_BACK',
  KEPT = 'KEPT',
}
registerEnumType(RowState, { name: 'RowState' });
