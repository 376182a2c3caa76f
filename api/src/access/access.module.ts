import { type DynamicModule, Module } from '@nestjs/common';
import { OPERATION_GUARD } from '../platform/graphql/operation-guard.js';
import { AccessGuard } from './access.guard.js';
import { type AccessRows, AccessTable } from './access-table.js';

@Module({})
export class AccessModule {
  /** `parts`: the rows of every room, gathered by the application. */
  static of(parts: readonly AccessRows[]): DynamicModule {
    return {
      global: true,
      module: AccessModule,
      providers: [
        { provide: AccessTable, useFactory: () => new AccessTable(parts) },
        { provide: OPERATION_GUARD, useClass: AccessGuard },
      ],
      exports: [AccessTable, OPERATION_GUARD],
    };
  }
}
