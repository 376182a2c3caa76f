import { Module } from '@nestjs/common';
import { ArrivalRules } from './arrival-rules.js';

@Module({ providers: [ArrivalRules], exports: [ArrivalRules] })
export class ArrivalModule {}
