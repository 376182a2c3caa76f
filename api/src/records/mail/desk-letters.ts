import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/database.js';
import type { Letter } from '../../platform/mail/letter.js';
import { faultsOf, type Words, worded } from './letter-words.js';
import type { Filling } from './placeholders.js';

/** A letter that the desk writes by itself, as it is worded until somebody words it otherwise. */
export interface DeskLetter extends Words {
  /** Names its row in mail_templates. */
  occasion: string;
  /** What it may leave open, each with an example. */
  placeholders: Readonly<Record<string, string>>;
}

type Said = Pick<Letter, 'subject' | 'text' | 'html'>;

/** The desk's own letters. A room registers those it writes in onModuleInit. */
@Injectable()
export class DeskLetters {
  private readonly letters = new Map<string, DeskLetter>();

  register(...letters: readonly DeskLetter[]): void {
    for (const letter of letters) this.letters.set(letter.occasion, letter);
  }

  get all(): readonly DeskLetter[] {
    return [...this.letters.values()];
  }

  of(occasion: string): DeskLetter | undefined {
    return this.letters.get(occasion);
  }

  /** How the letter of this occasion is written now; where its template would leave it without words, as it was at first. */
  async writer(sql: Sql, occasion: string): Promise<(filling: Filling) => Said> {
    const first = this.letters.get(occasion)!;
    const now = await sql.one<Words>(
      'SELECT subject, body FROM mail_templates WHERE occasion = $1 AND subject IS NOT NULL',
      [occasion],
    );
    if (!now || faultsOf(now, first.placeholders).length) return (filling) => worded(first, filling);
    return (filling) => {
      const said = worded(now, filling);
      return said.subject && said.text ? said : worded(first, filling);
    };
  }

  async write(sql: Sql, occasion: string, filling: Filling): Promise<Said> {
    return (await this.writer(sql, occasion))(filling);
  }
}
