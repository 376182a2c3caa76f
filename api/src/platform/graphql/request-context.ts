import type { Request, Response } from 'express';

/** What a resolver is given beside its arguments. */
export interface RequestContext {
  req: Request;
  res: Response;
  requestId: string;
}
