import { Global, Module } from '@nestjs/common';
import { type Config, parseConfig } from '../config.js';

/** Injection token of the frozen configuration. */
export const CONFIG = Symbol('CONFIG');
export type { Config };

@Global()
@Module({ providers: [{ provide: CONFIG, useFactory: () => parseConfig(process.env) }], exports: [CONFIG] })
export class ConfigModule {}
