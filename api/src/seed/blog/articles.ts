/** An article of the demo; `days` since it was published, null: a draft. */
export interface DemoArticle {
  slug: string;
  title: string;
  author: string;
  days: number | null;
  excerpt: string;
  body: string;
  closed?: boolean;
  closeAfterDays?: number;
  /** How much it is talked about. */
  weight: number;
}

const p = (...paragraphs: string[]): string =>
  paragraphs.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('\n');
const ADA = 'Ada Keller';
const RAFAEL = 'Rafael Ortiz';
const PRIYA = 'Priya Raman';
const AIKO = 'Aiko Tanaka';

/** The newest first; it is open for comments. */
// prettier-ignore
export const ARTICLES: readonly DemoArticle[] = [
  {
    slug: 'first-ninety-days-of-an-ai-architect', title: 'The first ninety days of an AI architect', author: ADA, days: 4, weight: 6,
    excerpt: 'What the good ones do before they draw a single diagram, and what a client can do to help them.',
    body: p(
      'Every strong architect we have placed spent the first two weeks the same way: reading invoices. Not code, not slides. The invoices say which models are called, how often, by whom and for what, and they never flatter anybody.',
      '<h2>Weeks one to three: find the real system</h2>',
      'There is the system on the whiteboard and the system that pages somebody at night. Ask who gets paged. Sit with that person. Nine times of ten the most valuable change of the first quarter is in that conversation.',
      '<h2>Weeks four to eight: one boring win</h2>',
      'Pick something small that everybody has complained about. An evaluation set of two hundred real questions beats any new framework. Ship it, show it, and let the team own it.',
      '<blockquote>Nobody remembers the architecture document. Everybody remembers the week the nightly job stopped failing.</blockquote>',
      '<h2>Weeks nine to thirteen: say no in writing</h2>',
      'By now the architect knows which of the eleven proposed agents should not be built. That list, with reasons, is the deliverable. If you are the client: protect the person who brings it to you.',
    ),
  },
  {
    slug: 'fractional-or-full-time', title: 'Fractional or full time? Ask what breaks on a Thursday', author: RAFAEL, days: 13, weight: 4,
    excerpt: 'Two days a week of the right person often beats five of the wrong one. Here is how to tell.',
    body: p(
      'Clients ask us whether a fractional architect is “enough”. The honest answer: it depends on what breaks when nobody is there.',
      'If decisions pile up but systems hold, two days a week will do. If systems fail and decisions wait, you need somebody in the building, or at least in the channel, every day.',
      '<ul><li>Count the decisions that waited more than three days last month.</li><li>Count the incidents nobody understood.</li><li>Hire for the larger number.</li></ul>',
      'And write down the days. “About two days” becomes four by spring, at the price of two.',
    ),
  },
  {
    slug: 'stop-asking-for-ten-years-of-llm-experience', title: 'Stop asking for ten years of LLM experience', author: PRIYA, days: 24, weight: 5,
    excerpt: 'A job ad is a filter. Most filters we are sent let the wrong people through.',
    body: p(
      'We counted: of the last forty job descriptions that reached us, eleven asked for more years with a technology than it has existed.',
      'It is easy to laugh. But the people who laugh are exactly the ones who close the tab. The people who apply anyway are the ones who did not read it.',
      '<h2>Write down the first problem instead</h2>',
      '“In your first month you will find out why retrieval returns the wrong contract one time in six.” One sentence like this brings better applications than a page of bullets. We have the numbers: three times the replies from people we would have approached ourselves.',
    ),
  },
  {
    slug: 'notice-periods-in-europe', title: 'Notice periods in Europe: a map for the impatient', author: RAFAEL, days: 39, weight: 2,
    excerpt: 'Three months to the end of a quarter is not rudeness. Plan for it.',
    body: p(
      'A founder in Austin asked why her German architect could not start on Monday. We sent her a calendar. Three months, to the end of the quarter, is ordinary in Munich; one month is ordinary in Madrid; Poland depends on years served.',
      'What helps: sign early, agree on two consulting days before the start where the contract allows it, and send the laptop in week one of the wait. People who hold a laptop rarely accept a counter-offer.',
    ),
  },
  {
    slug: 'how-we-vet', title: 'How we vet: structured, boring and fair', author: PRIYA, days: 58, weight: 4,
    excerpt: 'The same questions, scored before anybody talks. It is less fun and works much better.',
    body: p(
      'Each interviewer scores from one to four, with evidence, before hearing what the others think. That rule alone changed a third of our decisions.',
      'We do not ask riddles. We ask for the last incident, the last disagreement and the last thing that was thrown away. Then we ask again, more slowly.',
      '<h2>Where we still get it wrong</h2>',
      'Fluent people score too high with us, and quiet people too low. We now read the scores without names first. It helps a little. We will write again when we know how much.',
    ),
  },
  {
    slug: 'what-does-an-architecture-sprint-cost', title: 'What an architecture sprint costs, and what is left after it', author: ADA, days: 77, weight: 3,
    excerpt: 'Three weeks, a fixed fee, and a readout that your own team must be able to give.',
    body: p(
      'A sprint is three weeks. In the first we listen, in the second we measure, in the third we write. It ends with a readout, and our test is simple: your own engineers give it, not we.',
      'If they cannot, the fee is reduced. That has happened twice. Both times we had talked too much.',
    ),
  },
  {
    slug: 'counter-offers', title: 'The counter-offer always comes on a Friday', author: RAFAEL, days: 101, weight: 3,
    excerpt: 'Half of those who accept one are gone within a year anyway. What to say before it arrives.',
    body: p(
      'It comes on a Friday at four, from somebody two levels up who has never spoken to the person before. It is flattering. It is also, nearly always, money that was there all along.',
      'We talk about it in the first call, not in the last: what would have to change for you to stay? If the answer is a number, we stop. If it is a sentence, we listen to the sentence.',
    ),
  },
  {
    slug: 'reading-a-github-profile', title: 'Reading a GitHub profile without fooling yourself', author: PRIYA, days: 133, weight: 4,
    excerpt: 'Green squares mean little. Closed issues mean a lot.',
    body: p(
      'Most excellent engineers we know have nearly empty public profiles: their work belongs to somebody else. So absence means nothing.',
      'What does mean something: an issue closed with a kind explanation, a pull request that makes the code shorter, a README for somebody who is not the author.',
      '<pre><code>git log --author="them" --diff-filter=D --summary</code></pre>',
      'Look at what they deleted.',
    ),
  },
  {
    slug: 'salary-bands-2026', title: 'Salary bands we actually see', author: AIKO, days: 160, weight: 4, closeAfterDays: 90,
    excerpt: 'From signed offers of the last two quarters, not from surveys.',
    body: p(
      'Surveys tell what people say. These are medians of offers that were signed, in thousands, for people who ship models to production.',
      '<table><thead><tr><th scope="col">Role</th><th scope="col">Berlin</th><th scope="col">London</th><th scope="col">Remote, Europe</th></tr></thead><tbody><tr><th scope="row">AI architect</th><td>€128</td><td>£132</td><td>€118</td></tr><tr><th scope="row">ML engineer</th><td>€98</td><td>£104</td><td>€92</td></tr><tr><th scope="row">Data engineer</th><td>€86</td><td>£88</td><td>€80</td></tr></tbody></table>',
      'Equity is not in these numbers, because nobody could tell us what it was worth.',
    ),
  },
  {
    slug: 'remote-onboarding', title: 'Remote onboarding that does not feel like being left at an airport', author: AIKO, days: 196, weight: 3,
    excerpt: 'A person, a problem and a deadline for the first week.',
    body: p(
      'Give the new colleague a person (by name), a problem (that can be solved) and a date (this Friday). Everything else can wait until they ask.',
      'The worst onboarding we saw had forty-one tabs. The best had one page and a telephone number.',
    ),
  },
  {
    slug: 'when-not-to-hire', title: 'When not to hire', author: ADA, days: 240, weight: 3,
    excerpt: 'An agency that tells you not to hire: five questions we ask before we take a search.',
    body: p(
      'We turn down one search in five. Usually because the problem is not a missing person: it is a missing decision, and no architect can make it for you.',
      '<ol><li>Who will this person disagree with?</li><li>Who wins?</li><li>What stops when they start?</li><li>Where is the data?</li><li>Who has tried before, and may we call them?</li></ol>',
    ),
  },
  {
    slug: 'confidential-searches', title: 'Confidential searches: who may know what', author: AIKO, days: 288, weight: 1, closed: true,
    excerpt: 'Replacing somebody who does not know it yet is the hardest thing we are asked to do.',
    body: p(
      'We take such a search only when a plan for the person exists: what they are told, by whom and when. Without it the secret will come out in the worst way, on a Tuesday, from a recruiter who is not us.',
      'Names are known to two people here. Everybody else sees a number.',
    ),
  },
  {
    slug: 'interview-fatigue', title: 'Six rounds is not rigour', author: PRIYA, days: 331, weight: 3,
    excerpt: 'Every round after the third found nothing that the first three had not.',
    body: p(
      'We looked at 214 hiring processes. From the fourth interview on, the scores said nothing new about how the person did a year later. They said a lot about how many candidates withdrew.',
      'Three rounds, five days apart, with a decision promised for a named day. That is all.',
    ),
  },
  {
    slug: 'a-glossary-for-hiring-managers', title: 'A glossary for hiring managers who are tired of nodding', author: RAFAEL, days: null, weight: 0,
    excerpt: 'Retrieval, evaluation, fine-tuning: what each word costs.',
    body: p('Draft. <strong>Retrieval</strong>: looking things up before answering. <strong>Evaluation</strong>: knowing whether it got better. <strong>Agent</strong>: a loop with a budget, or without one.'),
  },
];
