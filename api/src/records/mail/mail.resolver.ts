import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { BadInput } from '../../common/errors.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { RecordRefInput } from '../record-link.js';
import { LetterDraft, LetterInput, MailTemplate, MailTemplateInput } from './mail.model.js';
import { SendingService } from './sending.service.js';
import { TemplatesService } from './templates.service.js';

@Resolver()
export class MailResolver {
  constructor(
    private readonly templates: TemplatesService,
    private readonly sending: SendingService,
  ) {}

  /** All of them, by name. */
  @Query(() => [MailTemplate])
  mailTemplates(@Info() asked: Asked): Promise<MailTemplate[]> {
    return this.templates.all(asked.selection);
  }

  /** A letter about a record as it would leave: the template with what the record knows in it. */
  @Query(() => LetterDraft)
  letterDraft(
    @By() by: StaffCause,
    @Args('of', { type: () => RecordRefInput }) of: RecordRefInput,
    @Args('templateId', { type: () => Uuid, nullable: true }) templateId?: string,
  ): Promise<LetterDraft> {
    return this.sending.draft(by, of, templateId ?? null);
  }

  /** A new one without `id`; with it `expectedVersion` is needed. */
  @Mutation(() => MailTemplate)
  saveMailTemplate(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('input', { type: () => MailTemplateInput }) input: MailTemplateInput,
    @Args('id', { type: () => Uuid, nullable: true }) id?: string,
    @Args('expectedVersion', { type: () => Int, nullable: true }) expectedVersion?: number,
  ): Promise<MailTemplate> {
    if (id && expectedVersion == null)
      throw BadInput.field('expectedVersion', 'REQUIRED', 'Say which version you changed.');
    const target = id ? { id, expectedVersion: expectedVersion! } : null;
    return this.templates.save(by, target, input, asked.selection);
  }

  @Mutation(() => Boolean)
  deleteMailTemplate(
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<boolean> {
    return this.templates.delete(by, { id, expectedVersion });
  }

  /** Sends it and puts it on the timeline, which stops the clock of a lead. Once for each clientMutationId. */
  @Mutation(() => Boolean)
  sendLetter(
    @By() by: StaffCause,
    @Args('input', { type: () => LetterInput }) input: LetterInput,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<boolean> {
    return this.sending.send(by, input, batch);
  }
}
