import { Global, Module } from '@nestjs/common';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.js';
import { Tickets } from './tickets.js';

@Global()
@Module({ providers: [Tickets, Jobs, JobWorker], exports: [Jobs, JobWorker] })
export class JobsModule {}
