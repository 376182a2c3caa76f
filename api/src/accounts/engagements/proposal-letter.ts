import { compose, type Letter } from '../../platform/mail/letter.js';
import type { ProposalTerm } from './proposal.model.js';

export interface ProposalLetter {
  engagementId: string;
  code: string;
  title: string;
  number: number;
  message: string;
  terms: readonly ProposalTerm[];
  /** A day. */
  validUntil: string;
  contact: { name: string; email: string };
  manager: { name: string; email: string };
}

/** A version of the proposal, to the person who hires. */
export const proposalLetter = (p: ProposalLetter): Letter => ({
  ...compose({
    to: p.contact.email,
    toName: p.contact.name,
    subject: `Proposal ${p.code}${p.number > 1 ? `, version ${p.number}` : ''}: ${p.title}`,
    paragraphs: [
      `Hello ${p.contact.name},`,
      ...(p.message ? [p.message] : []),
      p.terms.map(({ label, text }) => `${label}: ${text}`).join('\n'),
      `This proposal is valid until ${dayText(p.validUntil)}.`,
      `${p.manager.name}\n${p.manager.email}`,
    ],
    footer: `Please answer to ${p.manager.email}: nobody reads answers to this address.`,
  }),
  record: { type: 'Engagement', id: p.engagementId },
});

const dayText = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
