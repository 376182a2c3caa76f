import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { companyMachine } from '../../accounts/companies/company.status.js';
import { consultationMachine } from '../../accounts/consultations/consultation.status.js';
import { engagementMachine } from '../../accounts/engagements/engagement.status.js';
import { leadMachine } from '../../accounts/leads/lead.status.js';
import type { Machine } from '../../change/machine.js';
import { commentMachine } from '../../moderation/comments/comment.status.js';

@ObjectType('Move')
export class MoveModel {
  @Field() action: string;
  @Field() from: string;
  /** A state, or PREVIOUS: where the record came from. */
  @Field() to: string;
  @Field(() => [String]) needs: string[];
  /** The desk's own: it follows from something else, and nobody may ask for it. */
  @Field() system: boolean;
}

@ObjectType('Machine')
export class MachineModel {
  @Field() name: string;
  @Field(() => [String]) states: string[];
  @Field(() => [MoveModel]) moves: MoveModel[];
}

const MACHINES: Machine[] = [
  companyMachine,
  leadMachine,
  consultationMachine,
  engagementMachine,
  commentMachine,
];

/** The state machines as the screens draw them: nothing is written twice. */
@Resolver()
export class MachinesResolver {
  @Query(() => [MachineModel])
  machines(): MachineModel[] {
    return MACHINES.map((m) => ({
      name: m.name,
      states: [...m.states],
      moves: m.moves.flatMap((move) =>
        move.from.map((from) => ({
          action: move.action,
          from,
          to: move.to,
          needs: [...(move.needs ?? [])],
          system: move.system ?? false,
        })),
      ),
    }));
  }
}
