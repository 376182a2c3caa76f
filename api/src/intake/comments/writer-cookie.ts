import type { Request, Response } from 'express';
import type { Remembered, SignedTokens } from '../doors/signed-tokens.js';

const NAME = 'desk_writer';
/** Days, about as long as WordPress keeps its own. */
const LASTS = 347;
/** Comments that a browser remembers having sent. */
const MOST = 5;

/** The writer that this browser was asked to remember. */
export function writerOf(req: Request, tokens: SignedTokens): Remembered | null {
  const cookies = req.headers.cookie;
  if (!cookies?.includes(`${NAME}=`)) return null;
  const pair = cookies.split(/;\s*/).find((c) => c.startsWith(`${NAME}=`));
  return tokens.remembered(pair?.slice(NAME.length + 1) ?? null);
}

/** Remembers the writer, first party only; without the tick it forgets whom it knew. tls: whether people reach the blog over it. */
export function remember(
  { req, res, tokens, tls }: { req: Request; res: Response; tokens: SignedTokens; tls: boolean },
  ticked: boolean,
  writer: Omit<Remembered, 'comments'>,
  commentId: string,
): void {
  const known = writerOf(req, tokens);
  const at = { path: '/', httpOnly: true, sameSite: 'lax', secure: tls } as const;
  if (ticked) {
    const sent = known?.email.toLowerCase() === writer.email.toLowerCase() ? known.comments : [];
    const comments = [commentId, ...sent.filter((id) => id !== commentId)].slice(0, MOST);
    res.cookie(NAME, tokens.remember({ ...writer, comments }), { ...at, maxAge: LASTS * 86_400_000 });
  } else if (known) res.clearCookie(NAME, at);
}
