import { instantOf, localMinute } from '../../common/clock.js';
import type { Me } from '../../providers/me.js';
import type { Host } from '../availability/availability.graphql.js';
import type { Contact } from '../contacts/contacts.graphql.js';
import type { Lead } from '../leads/leads.graphql.js';
import type { ConsultationKind } from './consultations.graphql.js';

/** Whom somebody wants to meet, when, and what is known of it before a word was typed. */
export interface Known {
  me: Me;
  hosts: readonly Host[];
  lead?: Lead;
  contact?: Contact;
  /** An instant, and whose calendar it was chosen in. */
  startsAt: string | null;
  hostId: string | null;
}
/** What the form sends, with the time by the clock that it was typed by. */
export interface Draft {
  time: { kind: ConsultationKind; hostId: string; startsAt: string; invite: boolean };
  /** By whose clock the time is told: a zone. */
  clock: string;
  confidential: boolean;
  ndaSignedOn: string | null;
  guestEmail: string | null;
}

const holds = (host: Host | undefined, kind: ConsultationKind): host is Host =>
  host !== undefined && host.bookable && host.kinds.includes(kind);

/** Who is to hold a meeting of this kind: the first of the wanted who does, else anybody who does. */
export const hostFor = (
  hosts: readonly Host[],
  kind: ConsultationKind,
  wanted: readonly (string | null | undefined)[],
): Host | undefined =>
  wanted.map((id) => hosts.find((host) => host.id === id)).find((host): host is Host => holds(host, kind)) ??
  hosts.find((host) => holds(host, kind));

export function draftOf({ me, hosts, lead, contact, startsAt, hostId }: Known) {
  const secret = lead?.services.includes('CONFIDENTIAL_CONSULTATION') ?? false;
  const kind: ConsultationKind = secret ? 'CONFIDENTIAL_CONSULTATION' : 'INTRO_CALL';
  const host = hostFor(hosts, kind, [hostId, me.id, lead?.owner?.id]);
  return {
    leadId: lead?.id ?? null,
    contactId: contact?.id ?? null,
    guestName: contact?.name ?? lead?.name ?? '',
    guestCompany: contact?.company?.name ?? lead?.companyName ?? '',
    guestEmail: contact?.email ?? lead?.email ?? null,
    guestPhone: contact?.phone ?? lead?.phone ?? null,
    guestZone: contact?.timeZone ?? me.timeZone,
    time: {
      kind,
      hostId: host?.id ?? me.id,
      startsAt: startsAt ? localMinute(startsAt, me.timeZone) : '',
      invite: true,
    },
    clock: me.timeZone,
    channel: host?.channel ?? 'VIDEO',
    joinUrl: host?.joinUrl ?? null,
    confidential: secret,
    ndaSignedOn: null,
    prepNotes: '',
  };
}

/** Without a signed agreement a confidential meeting is asked for, and confirmed when it is signed. */
export const waitsForNda = ({ confidential, ndaSignedOn }: Pick<Draft, 'confidential' | 'ndaSignedOn'>) =>
  confidential && !ndaSignedOn;

/** What is sent of what was typed. */
export function madeOf(data: Record<string, unknown>): object {
  const { time, clock, ...draft } = data as unknown as Draft;
  const startsAt = instantOf(time.startsAt, clock);
  const invite = time.invite && Boolean(draft.guestEmail);
  return { ...draft, time: { ...time, startsAt, invite, request: waitsForNda(draft) } };
}
