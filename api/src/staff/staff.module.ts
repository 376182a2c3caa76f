import { Module } from '@nestjs/common';
import { MeResolver } from './me/me.resolver.js';
import { SessionGate } from './sessions/session-gate.js';

@Module({ providers: [MeResolver, SessionGate], exports: [SessionGate] })
export class StaffModule {}
