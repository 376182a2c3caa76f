/** A mail as its reader took it apart; all of it is bounded and clean. */
export interface ReadLetter {
  /** With its angle brackets; null where it has none. */
  messageId: string | null;
  /** ISO 8601; null where it has none that makes sense. */
  date: string | null;
  subject: string;
  /** Addresses in lower case: who wrote it, and to whom, copies as well. */
  from: string[];
  to: string[];
  text: string;
}

export interface ReadMail extends ReadLetter {
  /** A mail that lies in it as a file: it was forwarded that way. */
  attached: ReadLetter | null;
  /** Names of the files in it, which are not kept. */
  files: string[];
}
