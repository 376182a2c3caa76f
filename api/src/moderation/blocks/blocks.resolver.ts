import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { isFreeMail } from '../../common/free-mail.js';
import { ShortText, Uuid } from '../../common/scalars.js';
import { Block, BlockFilter, BlockInput, BlockPage } from './block.model.js';
import { BlocksService } from './blocks.service.js';

@Resolver()
export class BlocksResolver {
  constructor(private readonly service: BlocksService) {}

  @Query(() => BlockPage)
  blocks(
    @Args('filter', { type: () => BlockFilter, nullable: true }) filter?: BlockFilter,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Block>> {
    return this.service.page(filter ?? {}, page);
  }

  /** Whether anybody may have an address at this domain. */
  @Query(() => Boolean)
  isFreeMail(@Args('domain', { type: () => ShortText }) domain: string): boolean {
    return isFreeMail(domain.toLowerCase());
  }

  @Mutation(() => Block)
  createBlock(@By() by: Cause, @Args('input', { type: () => BlockInput }) input: BlockInput): Promise<Block> {
    return this.service.create(by, input);
  }

  @Mutation(() => Block)
  deleteBlock(@By() by: Cause, @Args('id', { type: () => Uuid }) id: string): Promise<Block> {
    return this.service.delete(by, id);
  }
}
