import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import {
  MailPreview,
  MailTemplate,
  MailTemplateFilter,
  MailTemplateInput,
  MailTemplatePage,
  MailTemplateSort,
  MailWordsInput,
} from './template.model.js';
import { TemplatesQueries } from './templates.queries.js';
import { TemplatesService } from './templates.service.js';

@Resolver()
export class TemplatesResolver {
  constructor(
    private readonly queries: TemplatesQueries,
    private readonly service: TemplatesService,
  ) {}

  /** By name, unless asked otherwise. */
  @Query(() => MailTemplatePage)
  mailTemplates(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('filter', { type: () => MailTemplateFilter, nullable: true }) filter?: MailTemplateFilter,
    @Args('sort', { type: () => MailTemplateSort, nullable: true }) sort?: MailTemplateSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<MailTemplate>> {
    return this.queries.page(asked, actor, filter ?? {}, sort, page);
  }

  @Query(() => MailPreview)
  mailPreview(
    @By() by: StaffCause,
    @Args('input', { type: () => MailWordsInput }) input: MailWordsInput,
  ): MailPreview {
    return this.service.preview(by, input);
  }

  @Mutation(() => MailTemplate)
  createMailTemplate(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('input', { type: () => MailTemplateInput }) input: MailTemplateInput,
  ): Promise<MailTemplate> {
    return this.service.create(by, input, asked.selection);
  }

  @Mutation(() => MailTemplate)
  updateMailTemplate(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => MailTemplateInput }) input: MailTemplateInput,
  ): Promise<MailTemplate> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  /** Back to the original words of a letter that the desk writes by itself. */
  @Mutation(() => MailTemplate)
  resetMailTemplate(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<MailTemplate> {
    return this.service.reset(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => MailTemplate)
  deleteMailTemplate(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<MailTemplate> {
    return this.service.delete(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => MailTemplate)
  restoreMailTemplate(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<MailTemplate> {
    return this.service.restore(by, id, expectedVersion, asked.selection);
  }
}
