import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { RecordRefInput } from '../record-link.js';
import { Document } from './document.model.js';
import { DocumentsService } from './documents.service.js';

@Resolver()
export class DocumentsResolver {
  constructor(private readonly service: DocumentsService) {}

  /** Of a record, the newest first. */
  @Query(() => [Document])
  documents(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('of') of: RecordRefInput,
  ): Promise<Document[]> {
    return this.service.of(actor, of, asked.selection);
  }

  /** For thirty days it can be restored; then its bytes go as well. */
  @Mutation(() => Document)
  deleteDocument(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Document> {
    return this.service.put(by, id, expectedVersion, true, asked.selection);
  }

  @Mutation(() => Document)
  restoreDocument(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Document> {
    return this.service.put(by, id, expectedVersion, false, asked.selection);
  }
}
