import { ARTICLES, type DemoArticle } from './articles.js';
import { type DemoWriter, PINGS, READERS, SPAMMERS } from './people.js';
import { type Random, randomFrom } from './random.js';
import { ANSWERS, CLOSINGS, OPENINGS, POINTS, SAID, SPAM, WAITING } from './words.js';

/** A comment of the demo, before it becomes rows. */
export interface DemoComment {
  id: string;
  article: DemoArticle;
  parent: DemoComment | null;
  writer: DemoWriter;
  email: string | null;
  ip: string;
  kind: 'COMMENT' | 'PINGBACK';
  body: string;
  at: Date;
  status: 'PENDING' | 'APPROVED' | 'SPAM' | 'TRASH';
  /** By a colleague of the agency. */
  byStaff: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const OPEN = ARTICLES.filter((a) => a.days !== null);
const WEIGHED = OPEN.flatMap((a) => Array.from({ length: a.weight }, () => a));

/** Some four hundred comments on the demo's articles, the same ones each time, told from `now`. */
export function conversation(now: Date): DemoComment[] {
  const random = randomFrom(20_261_122);
  const all: DemoComment[] = [];
  const add = (c: Omit<DemoComment, 'id' | 'email' | 'ip'>): DemoComment => {
    const made = {
      ...c,
      id: random.uuid(c.at),
      email: c.kind === 'PINGBACK' ? null : emailOf(c.writer),
      ip: addressOf(c, random),
    };
    all.push(made);
    return made;
  };
  const comment = (article: DemoArticle, body: string, more: Partial<DemoComment> = {}): DemoComment =>
    add({
      article,
      parent: null,
      writer: random.pick(READERS),
      kind: 'COMMENT',
      body,
      at: moment(article, now, random),
      status: 'APPROVED',
      byStaff: false,
      ...more,
    });

  for (const body of SAID) comment(random.pick(WEIGHED), body);
  for (let i = 0; i < 130; i++) comment(random.pick(WEIGHED), said(random, i));
  // A few good ones that went wrong: doubled, off the point, or taken back.
  for (let i = 0; i < 14; i++) comment(random.pick(WEIGHED), said(random, i + 200), { status: 'TRASH' });
  for (let i = 0; i < 105; i++) answer(random.pick(all.filter((c) => c.status === 'APPROVED')), i);
  for (let i = 0; i < 62; i++) {
    const writer = random.pick(SPAMMERS);
    comment(random.pick(WEIGHED), spam(random.pick(SPAM), writer), {
      writer,
      status: random.chance(0.85) ? 'SPAM' : 'TRASH',
    });
  }
  for (let i = 0; i < 12; i++) {
    const from = random.pick(PINGS);
    const slug = from.toLowerCase().replaceAll(' ', '-');
    comment(random.pick(WEIGHED), `[…] worth reading this week: what an agency says about hiring […]`, {
      writer: [from, '', `https://${slug}.example/issue-${i + 40}`],
      kind: 'PINGBACK',
      status: random.chance(0.7) ? 'APPROVED' : 'TRASH',
    });
  }
  // What was decided since yesterday, so that today does not begin empty.
  for (let i = 0; i < 26; i++) {
    const bad = random.chance(0.4);
    const writer = bad ? random.pick(SPAMMERS) : newcomer(i + 40, random);
    comment(random.pick(OPEN.slice(0, 4)), bad ? spam(random.pick(SPAM), writer) : said(random, i + 700), {
      writer,
      at: new Date(now.getTime() - random.whole(4 * 60, 44 * 60) * MINUTE),
      status: bad ? 'SPAM' : 'APPROVED',
    });
  }
  WAITING.forEach(([minutes, text, kind], i) => {
    const writer: DemoWriter =
      kind === 'spam' ? random.pick(SPAMMERS) : kind === 'known' ? random.pick(READERS) : newcomer(i, random);
    const article = i < 12 ? OPEN[0]! : random.pick(OPEN.slice(0, 6));
    comment(article, spam(text, writer), {
      writer,
      at: new Date(now.getTime() - minutes * MINUTE - random.whole(0, 50) * 1000),
      status: 'PENDING',
    });
  });
  return all.sort((a, b) => a.at.getTime() - b.at.getTime());

  function answer(parent: DemoComment, i: number): void {
    const room = now.getTime() - 3 * DAY - parent.at.getTime();
    if (room < 10 * MINUTE) return;
    const at = new Date(parent.at.getTime() + Math.min(room, random.whole(10, 4000) * MINUTE));
    const byStaff = random.chance(0.15);
    const writer: DemoWriter = byStaff ? ['Mirela Popescu', ''] : random.pick(READERS);
    // An answer to what waits or was thrown away is there, and nobody sees it.
    const body = random.chance(0.6) ? random.pick(ANSWERS) : said(random, i + 400);
    const status = byStaff || random.chance(0.93) ? 'APPROVED' : 'TRASH';
    comment(parent.article, body, { parent, writer, at, byStaff, status });
  }
}

const emailOf = ([, mailbox]: DemoWriter): string | null => (mailbox ? `${mailbox}@readers.example` : null);

const spam = (text: string, [, , website]: DemoWriter): string =>
  text.replaceAll('{}', website ?? 'https://offers.example');

function said(random: Random, i: number): string {
  const text = [random.pick(OPENINGS), POINTS[i % POINTS.length], random.pick(CLOSINGS)]
    .filter(Boolean)
    .join(' ');
  return random.chance(0.25) ? `${text}\n\n${random.pick(POINTS)}` : text;
}

/** Most people write in the first days; nothing decided is younger than three hours. */
function moment(article: DemoArticle, now: Date, random: Random): Date {
  const published = now.getTime() - article.days! * DAY;
  const longest = article.days! * DAY - 3 * 60 * MINUTE;
  return new Date(
    published +
      Math.min(longest, Math.max(0.02, -Math.log(1 - random.next() * 0.98)) * Math.min(6 * DAY, longest / 3)),
  );
}

const NEW = [
  'Jonas',
  'Mei',
  'Fatima',
  'Piotr',
  'Ελένη',
  'Ravi',
  'Camille',
  'Ихор',
  'Grace',
  'يوسف',
  'Nils',
  '由美',
  'Carla',
  'Anon',
] as const;
const newcomer = (i: number, random: Random): DemoWriter => [
  NEW[i % NEW.length]!,
  `new.reader.${i}.${random.whole(100, 999)}`,
];

/** Networks for documentation (RFC 5737, RFC 3849): spammers share a few, readers have their own. */
function addressOf({ writer, kind }: Pick<DemoComment, 'writer' | 'kind'>, random: Random): string {
  const reader = READERS.indexOf(writer);
  if (kind === 'PINGBACK') return `192.0.2.${random.whole(10, 14)}`;
  if (SPAMMERS.includes(writer))
    return random.chance(0.7) ? `198.51.100.${random.whole(1, 6)}` : `2001:db8:bad::${random.whole(1, 9)}`;
  if (reader >= 0) return reader % 4 === 0 ? `2001:db8:${reader}::1` : `203.0.113.${reader + 1}`;
  return `203.0.113.${random.whole(100, 250)}`;
}
