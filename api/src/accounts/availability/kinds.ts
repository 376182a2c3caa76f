import { registerEnumType } from '@nestjs/graphql';

export enum ConsultationKind {
  INTRO_CALL = 'INTRO_CALL',
  CONFIDENTIAL_CONSULTATION = 'CONFIDENTIAL_CONSULTATION',
  SCOPING = 'SCOPING',
  SPRINT_READOUT = 'SPRINT_READOUT',
}
export enum MeetingChannel {
  VIDEO = 'VIDEO',
  PHONE = 'PHONE',
  IN_PERSON = 'IN_PERSON',
}
registerEnumType(ConsultationKind, { name: 'ConsultationKind' });
registerEnumType(MeetingChannel, { name: 'MeetingChannel' });

interface KindOfMeeting {
  /** In the address of its page: /book/<slug>. */
  slug: string;
  /** What guests read. */
  name: string;
  /** Minutes. */
  duration: number;
  about: string;
}

export const KINDS: Readonly<Record<ConsultationKind, KindOfMeeting>> = {
  [ConsultationKind.INTRO_CALL]: {
    slug: 'intro-call',
    name: 'Introductory call',
    duration: 30,
    about: 'What you are building, who is missing, and whether we are the right people to ask.',
  },
  [ConsultationKind.CONFIDENTIAL_CONSULTATION]: {
    slug: 'confidential-consultation',
    name: 'Confidential consultation',
    duration: 60,
    about: 'For what must not be known yet. We sign a non-disclosure agreement before we meet.',
  },
  [ConsultationKind.SCOPING]: {
    slug: 'scoping',
    name: 'Scoping session',
    duration: 60,
    about: 'We work out together what the work is, what it takes, and what it may cost.',
  },
  [ConsultationKind.SPRINT_READOUT]: {
    slug: 'sprint-readout',
    name: 'Sprint readout',
    duration: 60,
    about: 'What an architecture sprint found, and what to do next.',
  },
};

/** By its name or the slug of its page. */
export const kindOf = (text: string): ConsultationKind | undefined =>
  Object.values(ConsultationKind).find((kind) => kind === text || KINDS[kind].slug === text);

/** Minutes from one offered start to the next. */
export const STEP = 30;
