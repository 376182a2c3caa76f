import { compose, type Letter } from '../../platform/mail/letter.js';

const FOOTER = 'Agency Desk. Nobody reads answers to this address.';

export interface LinkFor {
  email: string;
  name: string;
  url: string;
  token: string;
}

export const inviteLetter = ({ email, name, url, token }: LinkFor, days: number): Letter => ({
  ...compose({
    to: email,
    toName: name,
    subject: 'Your invitation to Agency Desk',
    paragraphs: [
      `Hello ${name},`,
      'you were invited to work on Agency Desk. Choose a password, and you are in.',
      `The link works once, for ${days} days.`,
    ],
    link: { label: 'Choose a password', url },
    footer: FOOTER,
  }),
  secret: token,
});

export const resetLetter = ({ email, name, url, token }: LinkFor, minutes: number): Letter => ({
  ...compose({
    to: email,
    toName: name,
    subject: 'A new password for Agency Desk',
    paragraphs: [
      `Hello ${name},`,
      `somebody asked for a new password with this address. If it was you, follow the link: it works once, for ${minutes} minutes.`,
      'If it was not you, nothing has changed and nothing needs to be done.',
    ],
    link: { label: 'Choose a new password', url },
    footer: FOOTER,
  }),
  secret: token,
});

/** Tells the owner of an account what happened to it, by a way that whoever did it does not control. */
export const passwordChangedLetter = (email: string, name: string): Letter =>
  compose({
    to: email,
    toName: name,
    subject: 'Your password for Agency Desk was changed',
    paragraphs: [
      `Hello ${name},`,
      'your password was changed just now, and you were signed out everywhere else. If it was not you, tell an admin at once.',
    ],
    footer: FOOTER,
  });
