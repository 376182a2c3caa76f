/** WordPress' discussion settings, under the names of what they do. */
export interface Discussion {
  /** Every comment waits for a person. */
  holdAll: boolean;
  /** A comment waits unless one of its author was approved before. */
  requirePreviouslyApproved: boolean;
  /** A comment with so many links or more waits; 0: links do not matter. */
  holdAtLinks: number;
  /** One a line: a comment that contains one waits. */
  moderationKeys: string;
  /** One a line: a comment that contains one goes to the trash. */
  disallowedKeys: string;
  /** Comments close so many days after an article was published; null: never. An article's own number goes first. */
  closeAfterDays: number | null;
}

/** As a new WordPress has them. */
export const NEW_DISCUSSION: Discussion = {
  holdAll: false,
  requirePreviouslyApproved: true,
  holdAtLinks: 2,
  moderationKeys: '',
  disallowedKeys: '',
  closeAfterDays: null,
};

/** The row of the table `settings`. */
export const DISCUSSION = 'discussion';
