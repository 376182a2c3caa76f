interface Said {
  kind: 'CALL' | 'EMAIL' | 'MEETING' | 'NOTE';
  direction: 'IN' | 'OUT' | null;
  subject: string;
  body: string;
}

/** What account managers write down, in the moods in which they do. */
export const SAID: readonly Said[] = [
  { kind: 'CALL', direction: 'OUT', subject: '', body: 'They freeze the budget until the board has met. Call again in the first week of the quarter.' },
  { kind: 'CALL', direction: 'OUT', subject: '', body: 'Nobody picked up; left word with the assistant.' },
  { kind: 'CALL', direction: 'IN', subject: '', body: 'Asked whether the architect could start a month earlier. I said I would find out by Thursday.' },
  { kind: 'CALL', direction: 'OUT', subject: '', body: 'Very happy with the sprint. Would tell two other companies about us.' },
  { kind: 'EMAIL', direction: 'OUT', subject: 'Two people you may want to meet', body: 'Sent two anonymised profiles, one in Lisbon and one remote.' },
  { kind: 'EMAIL', direction: 'IN', subject: 'Re: Our fee', body: 'They want to know what the guarantee covers when somebody leaves by themselves.' },
  { kind: 'EMAIL', direction: 'OUT', subject: 'The signed agreement', body: 'Attached. Filed with the contract.' },
  { kind: 'MEETING', direction: null, subject: 'Lunch', body: 'Talked about their plans for retrieval, and about sailing. No need right now; good to know each other.' },
  { kind: 'MEETING', direction: null, subject: 'What the team needs', body: 'Three engineers who can ship, not research. They had enough of slides.' },
  { kind: 'NOTE', direction: null, subject: '', body: 'Prefers mail to calls. Never on Fridays.' },
  { kind: 'NOTE', direction: null, subject: '', body: '担当者は英語よりメールを好む。返事は翌朝に来ることが多い。' },
  { kind: 'NOTE', direction: null, subject: '', body: 'Decides alone up to 50,000; above that the managing director signs.' },
]; // prettier-ignore

/** What is to do; due: days from today. */
export const TO_DO: readonly { title: string; note: string; due: number | null; done?: true }[] = [
  { title: 'Ask for the missing framework agreement', note: 'They promised it twice.', due: -4 },
  { title: 'Answer about the earlier start', note: '', due: -1 },
  { title: 'Send the terms for a sprint', note: 'Three weeks, fixed fee.', due: 0 },
  { title: 'Congratulate on the new round', note: '', due: 0 },
  { title: 'Call about the second architect', note: '', due: 1 },
  { title: 'Find a date for the review', note: 'Ask the assistant.', due: 2 },
  { title: 'Prepare the talk on fees', note: '', due: 5 },
  { title: 'Introduce the new recruiter', note: '', due: 9 },
  { title: 'Ask whether the budget is free again', note: 'Board meets in the first week.', due: 30 },
  { title: 'Read their annual report', note: '', due: null },
  { title: 'Thank for the recommendation', note: '', due: -6, done: true },
  { title: 'Send two profiles', note: '', due: -2, done: true },
]; // prettier-ignore
