import { Extensions } from '@nestjs/graphql';
import type { Asked } from './shape.js';

/** An answer that Postgres wrote in exactly the shape that was asked for: it goes out as it is. */
export class Shaped {
  constructor(readonly json: string) {}
}

/** Marks a resolver whose result may be a Shaped; the executor then need not take it apart. */
export const AnswersShaped = (): MethodDecorator => Extensions({ shaped: true });

/** A resolver's answer from JSON text: untouched where the executor can use it so, else parsed. */
export const answer = <T>(asked: Asked, json: string): T | Shaped => (asked.plain ? new Shaped(json) : (JSON.parse(json) as T));
