import { ConsultationKind, KINDS } from '../../accounts/availability/kinds.js';

/** Where whoever wrote to us chooses a time to talk, known by their reference. site: our own address, or nothing for a link on our pages. */
export const bookingUrl = (site: string, reference: string): string =>
  `${site}/book/${KINDS[ConsultationKind.INTRO_CALL].slug}?lead=${reference}`;
