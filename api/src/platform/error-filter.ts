import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errors } from './http.js';
import type { Logger } from './logging/logger.js';

/** Errors of controllers go the way of every other door; those of resolvers go on to the executor. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly send: ReturnType<typeof errors>;

  constructor(logger: Logger) {
    this.send = errors(logger);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const known =
      error instanceof HttpException ? Object.assign(error, { status: error.getStatus() }) : error;
    this.send(known, http.getRequest<Request>(), http.getResponse<Response>(), () => undefined);
  }
}
