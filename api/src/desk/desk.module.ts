import { Module } from '@nestjs/common';
import { MachinesResolver } from './machines/machines.resolver.js';

@Module({ providers: [MachinesResolver] })
export class DeskModule {}
