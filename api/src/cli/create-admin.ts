import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { BY_SYSTEM } from '../access/current-actor.js';
import { Role } from '../access/roles.js';
import { audit } from '../audit/audit.js';
import { cleanLine, isEmail } from '../common/text.js';
import type { Sql } from '../platform/database/database.js';
import { PasswordHash } from '../staff/login/password-hash.js';
import { PasswordLinks } from '../staff/login/password-links.js';
import { weakness } from '../staff/login/password-rule.js';
import { aboutUser } from '../staff/about-user.js';
import { configured, Refused, withDatabase } from './verb.js';

interface Options {
  email: string;
  name: string;
  passwordStdin?: boolean;
  json?: boolean;
}

export function addCreateAdmin(program: Command): void {
  program
    .command('create-admin')
    .description(
      'Makes an admin. Without a password it prints a link, good once and for 7 days, to choose one.',
    )
    .requiredOption('--email <address>', 'to sign in with')
    .requiredOption('--name <name>', 'as others see it')
    .option('--password-stdin', 'read the password from standard input, so that it stands in no history')
    .option('--json', 'answer as JSON')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const email = cleanLine(options.email);
  const name = cleanLine(options.name);
  if (!isEmail(email)) throw new Refused(`${options.email} is not an e-mail address.`);
  if (!name || name.length > 200) throw new Refused('Please give a name of at most 200 characters.');
  const password = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
  const weak = password === undefined ? null : weakness(password, [name, email]);
  if (weak) throw new Refused(`The password is refused. ${weak}`);
  const hash = password === undefined ? null : await new PasswordHash().hash(password);

  const made = await withDatabase((db) => db.tx((sql) => make(sql, email, name, hash)));
  if (options.json) console.log(JSON.stringify(made));
  else
    console.log(
      made.url
        ? `${name} is an admin. The link to choose a password, good for 7 days:\n${made.url}`
        : `${name} is an admin and can sign in.`,
    );
}

async function make(sql: Sql, email: string, name: string, hash: string | null) {
  const user = await sql.one<{ id: string }>(
    `INSERT INTO users (email, name, roles, password_hash, invited_at, joined_at) VALUES ($1, $2, $3, $4, now(), CASE WHEN $4::text IS NOT NULL THEN now() END)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [email, name, [Role.ADMIN], hash],
  );
  if (!user) throw new Refused(`Somebody with the address ${email} is there already.`);
  await audit(sql, BY_SYSTEM, {
    ...aboutUser({ id: user.id, name }, 'user.made-at-command-line'),
    changes: { email: [null, email], name: [null, name], roles: [null, [Role.ADMIN]] },
  });
  const url = hash
    ? null
    : (await new PasswordLinks(configured()).make(sql, { id: user.id, email, name }, 'INVITE')).url;
  return { id: user.id, email, name, url };
}
