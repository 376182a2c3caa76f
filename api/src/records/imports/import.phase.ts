import { registerEnumType } from '@nestjs/graphql';

/** How far an import is. What the person says of a sheet comes between its upload and its check: MAPPING. */
export enum ImportPhase {
  UPLOADING = 'UPLOADING',
  MAPPING = 'MAPPING',
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  COMMITTING = 'COMMITTING',
  COMMITTED = 'COMMITTED',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
  REVERTING = 'REVERTING',
}
registerEnumType(ImportPhase, { name: 'ImportPhase' });
