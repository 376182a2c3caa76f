import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { Uuid } from '../../common/scalars.js';
import { Letter, LetterFilter, LetterPage, LetterSort } from './letter.js';
import { LettersService } from './letters.service.js';

@Resolver()
export class LettersResolver {
  constructor(private readonly service: LettersService) {}

  @Query(() => LetterPage)
  letters(
    @By() { actor }: StaffCause,
    @Args('filter', { type: () => LetterFilter, nullable: true }) filter?: LetterFilter,
    @Args('sort', { type: () => LetterSort, nullable: true }) sort?: LetterSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Letter>> {
    return this.service.page(actor, filter, sort, page);
  }

  @Mutation(() => Letter)
  retryLetter(@Args('id', { type: () => Uuid }) id: string, @By() by: StaffCause): Promise<Letter> {
    return this.service.retry(by, id);
  }
}
