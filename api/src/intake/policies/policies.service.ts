import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit } from '../../audit/audit.js';
import { BadInput, Conflict } from '../../common/errors.js';
import { cleanLine } from '../../common/text.js';
import { Database } from '../../platform/database/database.js';
import type { PolicyInput, PolicyVersion } from './policy.model.js';

/** The form that these versions are of. */
const PURPOSE = 'CONTACT';

const VERSION = `SELECT p.version, p.notice, p.sentence, to_json(p.created_at)#>>'{}' AS "createdAt",
    (SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = p.created_by) AS by
  FROM policy_versions p WHERE p.purpose = '${PURPOSE}'`;

@Injectable()
export class PoliciesService {
  /** A version never changes, so each is read once. */
  private readonly known = new Map<number, PolicyVersion>();

  constructor(private readonly db: Database) {}

  /** The newest first, at most a hundred. */
  all(): Promise<PolicyVersion[]> {
    return this.db.many<PolicyVersion>(`${VERSION} ORDER BY p.version DESC LIMIT 100`);
  }

  /** What the form shows now. */
  async current(): Promise<PolicyVersion> {
    return (await this.db.one<PolicyVersion>(`${VERSION} ORDER BY p.version DESC LIMIT 1`))!;
  }

  /** undefined: there never was such a version. */
  async byVersion(version: number): Promise<PolicyVersion | undefined> {
    const known = this.known.get(version);
    if (known) return known;
    const found = await this.db.one<PolicyVersion>(`${VERSION} AND p.version = $1`, [version]);
    if (found) this.known.set(version, found);
    return found;
  }

  /** The next version, shown from now on. expectedVersion: the newest that was read; else throws Conflict with what is the newest. */
  publish(by: Cause, expectedVersion: number, input: PolicyInput): Promise<PolicyVersion> {
    const { notice, sentence } = checked(input);
    return this.db.tx(async (sql) => {
      // One after the other: the next version is counted from the last.
      await sql.run(`SELECT pg_advisory_xact_lock(hashtext('policy ${PURPOSE}'))`);
      const before = (await sql.one<PolicyVersion>(`${VERSION} ORDER BY p.version DESC LIMIT 1`))!;
      if (before.version !== expectedVersion)
        throw new Conflict('Somebody else published a version meanwhile.', before);
      if (before.notice === notice && before.sentence === sentence) return before;
      const version = before.version + 1;
      await sql.run(
        'INSERT INTO policy_versions (purpose, version, notice, sentence, created_by) VALUES ($1, $2, $3, $4, $5)',
        [PURPOSE, version, notice, sentence, by.actor?.id ?? null],
      );
      await audit(sql, by, {
        action: 'policy.published',
        subjectType: 'PolicyVersion',
        subjectId: null,
        subjectLabel: `${PURPOSE.toLowerCase()} ${version}`,
        changes: { notice: [before.notice, notice], sentence: [before.sentence, sentence] },
      });
      return (await sql.one<PolicyVersion>(`${VERSION} AND p.version = $1`, [version]))!;
    });
  }
}

function checked(input: PolicyInput): PolicyInput {
  const policy = { notice: input.notice, sentence: cleanLine(input.sentence) };
  for (const [field, longest] of [
    ['notice', 2000],
    ['sentence', 500],
  ] as const) {
    if (!policy[field]) throw BadInput.field(`${field}`, 'REQUIRED', 'Please write it; visitors read it.');
    if (policy[field].length > longest)
      throw BadInput.field(`${field}`, 'TOO_LONG', `Please use at most ${longest} characters.`);
  }
  return policy;
}
