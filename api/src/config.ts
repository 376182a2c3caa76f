import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { isEmail } from './common/text.js';
import { urlOf } from './common/url.js';

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], 'must be true or false')
  .transform((v) => ['true', '1', 'yes'].includes(v));
const url = (protocols: string[]) => {
  const beginnings = protocols.map((p) => `${p}//`);
  return z
    .string('is missing')
    .refine((v) => urlOf(v) !== null && beginnings.some((b) => v.toLowerCase().startsWith(b)), {
      message: `must be a URL that begins with ${beginnings.join(' or ')}`,
    });
};
const whole = (least: number, most: number) => {
  const want = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(want).int(want).min(least, want).max(most, want);
};
const atLeast = (length: number) => z.string().min(length, `must have at least ${length} characters`);
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** `loopback`, `none`, `all` or a comma-separated list of addresses and networks whose X-Forwarded-For is believed. */
const proxies = z
  .string()
  .refine(
    (v) =>
      ['loopback', 'none', 'all'].includes(v) ||
      v
        .split(',')
        .every((part) => (part.includes('/') ? ipaddr.isValidCIDR(part.trim()) : isIP(part.trim()) !== 0)),
    { message: 'must be loopback, none, all, or addresses and networks separated by commas' },
  );

/** Addresses stand for networks of one. */
const networks = z
  .string()
  .default('')
  .transform((v) => v.split(',').flatMap((part) => part.trim() || []))
  .refine((all) => all.every((part) => isIP(part) !== 0 || ipaddr.isValidCIDR(part)), {
    message: 'must be addresses and networks separated by commas',
  })
  .transform((all) =>
    all.map((part) => (part.includes('/') ? part : `${part}/${isIP(part) === 4 ? 32 : 128}`)),
  );

/** `host:port address`, and the files of certificate and key after them where it should speak TLS; an IPv6 host in brackets. */
const mailDoor = z
  .string()
  .transform((v) => v.trim().split(/\s+/))
  .refine(
    ([where = '', address = '', ...keys]) => {
      const url = urlOf(`smtp://${where}`);
      return (
        url?.host === where && url.port !== '' && isEmail(address) && (keys.length === 0 || keys.length === 2)
      );
    },
    {
      message:
        'must be host:port and the address that mail is taken for, such as 127.0.0.1:2525 desk@agency.example, and the files of certificate and key after them for STARTTLS',
    },
  )
  .transform(([where, address, cert, key]) => {
    const { hostname, port } = new URL(`smtp://${where}`);
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port),
      address: address!.toLowerCase(),
      tls: cert && key ? { cert, key } : undefined,
    };
  });

/** Environment keys with their units and defaults; README.md lists the same. */
const schema = z.object({
  /** TCP port, 0 lets the system choose. */
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  /** Folder for the secret, uploads and letters. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Demo data and demo logins (loopback only). */
  DEMO: flag.default(false),
  /** Address that people reach the desk by; links in letters begin with it. */
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: atLeast(3).default('Agency Desk <desk@localhost>'),
  /** Where mail is taken in that staff send the desk a copy of; none is, without it. */
  MAIL_IN: mailDoor.optional(),
  SECRET_KEY: atLeast(32).optional(),
  TRUST_PROXY: proxies.default('loopback'),
  /** Multiplies every threshold of the public doors' limits. */
  LIMITS_FACTOR: z.coerce
    .number('must be a number greater than 0')
    .positive('must be a number greater than 0')
    .default(1),
  /** Private addresses and networks of one's own that may be fetched from, also by plain http: `10.1.0.0/16, ::1`. */
  EGRESS_ALLOW: networks,
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
  /** Connections to Postgres that serve requests. */
  POOL_SIZE: whole(2, 200).default(10),
  NODE_ENV: z.string().optional(),
});

export type Config = Readonly<
  z.infer<typeof schema> & { PUBLIC_URL: string; SECRET_KEY: string; DATA_DIR: string; production: boolean }
>;

/** Thrown for a wrong environment; each line names a key and what it wants. */
export class ConfigError extends Error {
  constructor(...lines: string[]) {
    super(`The environment is not usable:\n  ${lines.join('\n  ')}`);
  }
}

/** Parses the environment. Throws ConfigError naming every wrong key. */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(...parsed.error.issues.map((i) => `${String(i.path[0])}: ${i.message}`));
  const c = parsed.data;
  const production = c.NODE_ENV === 'production';
  if (production && !c.SECRET_KEY)
    throw new ConfigError('SECRET_KEY: production wants its own, of at least 32 characters');
  if (production && c.DEMO)
    throw new ConfigError('DEMO: demo logins are not allowed where NODE_ENV=production');
  const DATA_DIR = resolve(c.DATA_DIR);
  return Object.freeze({
    ...c,
    DATA_DIR,
    production,
    PUBLIC_URL: (c.PUBLIC_URL ?? `http://${c.HOST.includes(':') ? `[${c.HOST}]` : c.HOST}:${c.PORT}`).replace(
      /\/+$/,
      '',
    ),
    SECRET_KEY: c.SECRET_KEY ?? storedSecret(DATA_DIR),
  });
}

/** A secret made at the first start, readable by its owner only. */
function storedSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}
