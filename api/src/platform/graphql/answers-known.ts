import type { Request, RequestHandler, Response } from 'express';
import type { GraphQLError } from 'graphql';
import type { Executor } from './executor.js';
import { isUnavailable } from './graphql-over-http.js';
import { writeResult } from './shaped.js';

const JSON_TYPE = 'application/json';
const OWN_TYPE = 'application/graphql-response+json';
const TYPES = [JSON_TYPE, OWN_TYPE];

/**
 * Answers operations that Apollo Server has parsed, validated and answered before, without its pipeline: two thirds of
 * what a request costs this process. Whatever is out of the ordinary, and whatever is refused before it runs, is left
 * to Apollo Server, so that each refusal has one wording and one status. Session and origin were checked before.
 */
export const answersKnown =
  (executor: Executor): RequestHandler =>
  (req, res, next) => {
    const here = { req, res, requestId: req.requestId };
    const refusal = executor.refusal(here);
    if (refusal) return refuse(refusal, req, res);
    const { query, operationName, variables, ...rest } = (req.body ?? {}) as Record<string, unknown>;
    const known = req.method === 'POST' && typeof query === 'string' ? executor.known(query) : undefined;
    const type = typeFor(req.headers.accept);
    if (
      !known ||
      !type ||
      Object.keys(rest).length > 0 ||
      (operationName != null && operationName !== known.operation.name?.value) ||
      !isVariables(variables)
    )
      return next();
    executor.run(known, variables ?? {}, here).then((result) => {
      if (!('data' in result)) return next();
      if (result.errors && isUnavailable(result.errors, result.data)) res.statusCode = 503;
      res.setHeader('Content-Type', `${type}; charset=utf-8`);
      res.setHeader('Cache-Control', 'no-store');
      const text = writeResult(result.errors ? { errors: result.errors, ...result } : result);
      res.setHeader('Content-Length', Buffer.byteLength(text));
      res.end(text);
    }, next);
  };

/** A plain application/json answer of GraphQL is 200 whatever it says (GraphQL over HTTP, 6.4.1). */
function refuse(error: GraphQLError, req: Request, res: Response): void {
  const own = req.headers.accept?.includes(OWN_TYPE) ?? false;
  res.status(own ? 401 : 200).setHeader('Cache-Control', 'no-store');
  res.type(own ? OWN_TYPE : JSON_TYPE).send(JSON.stringify({ errors: [error] }));
}

/** The first type that is accepted, where nothing but the order weighs them. */
function typeFor(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*') return JSON_TYPE;
  return accept.includes('q=') ? undefined : TYPES.find((type) => type === accept.split(',')[0]!.trim());
}

const isVariables = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value == null || (typeof value === 'object' && !Array.isArray(value));
