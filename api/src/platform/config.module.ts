import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from '../config.js';

/** Injection token of the frozen configuration. */
export const CONFIG = Symbol('CONFIG');
export type { Config };

@Global()
@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
