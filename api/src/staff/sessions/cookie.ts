import type { CookieOptions, Request } from 'express';

/** Over TLS the cookie carries the __Host- prefix (RFC 6265bis), which no other host can set. */
export const COOKIE = { secure: '__Host-desk', plain: 'desk' } as const;

/** A session ends after this many hours without a request, and after this many days in any case. */
export const IDLE_HOURS = 12;
export const ABSOLUTE_DAYS = 14;

/** Whether people reach this over TLS: then the cookie must be sent over nothing else. Only a proxy's word can say so here. */
export const overTls = (req: Request, publicUrl: string): boolean =>
  publicUrl.startsWith('https:') || (req.headers['x-forwarded-proto'] !== undefined && req.secure);

export const cookieName = (tls: boolean): string => (tls ? COOKIE.secure : COOKIE.plain);

export const cookieOptions = (tls: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: tls,
  maxAge: ABSOLUTE_DAYS * 24 * 3600 * 1000,
});

/** The session's token from a Cookie header. Over TLS only the cookie that no other host could have set counts. */
export function tokenOf(cookies: string | undefined, tls: boolean): string | undefined {
  const wanted = cookieName(tls);
  for (const pair of cookies?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === wanted) return pair.slice(at + 1).trim();
  }
  return undefined;
}
