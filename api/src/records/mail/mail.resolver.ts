import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import { RecordRefInput } from '../record-link.js';
import { LetterDraft, LetterInput } from './mail.model.js';
import { SendingService } from './sending.service.js';

@Resolver()
export class MailResolver {
  constructor(private readonly sending: SendingService) {}

  /** A letter about a record as it would leave: the template with what the record knows in it. */
  @Query(() => LetterDraft)
  letterDraft(
    @By() by: StaffCause,
    @Args('of', { type: () => RecordRefInput }) of: RecordRefInput,
    @Args('templateId', { type: () => Uuid, nullable: true }) templateId?: string,
  ): Promise<LetterDraft> {
    return this.sending.draft(by, of, templateId ?? null);
  }

  /** Puts it on the timeline, which stops the clock of a lead, and sends it 20 seconds later. Once for each clientMutationId. */
  @Mutation(() => Boolean)
  sendLetter(
    @By() by: StaffCause,
    @Args('input', { type: () => LetterInput }) input: LetterInput,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<boolean> {
    return this.sending.send(by, input, batch);
  }

  /** Takes the letter that was sent under this clientMutationId back, and off the timeline. Refused once it has left. */
  @Mutation(() => Boolean)
  takeBackLetter(
    @By() by: StaffCause,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<boolean> {
    return this.sending.takeBack(by, batch);
  }
}
