import { Query, Resolver } from '@nestjs/graphql';
import { AccessTable } from '../../access/access-table.js';
import { By, type Cause } from '../../access/current-actor.js';
import type { Actor } from '../../access/roles.js';
import { Me } from './me.js';

@Resolver()
export class MeResolver {
  constructor(private readonly table: AccessTable) {}

  @Query(() => Me)
  me(@By() { actor }: Cause & { actor: Actor }): Me {
    return { ...actor, roles: [...actor.roles], permissions: this.table.operationsOf(actor.roles) };
  }
}
