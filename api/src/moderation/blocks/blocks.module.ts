import { Module } from '@nestjs/common';
import { ArrivalModule } from '../arrival/arrival.module.js';
import { BlocksResolver } from './blocks.resolver.js';
import { BlocksService } from './blocks.service.js';

@Module({ imports: [ArrivalModule], providers: [BlocksService, BlocksResolver] })
export class BlocksModule {}
