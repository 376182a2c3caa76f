import { Module } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { EgressModule } from './egress.js';
import { DeskGraphQLModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { AdminFiles } from './static/admin-files.js';
import { UpkeepModule } from './upkeep.js';

@Module({
  imports: [
    DatabaseModule,
    DeskGraphQLModule,
    HealthModule,
    JobsModule,
    OutboxModule,
    MailModule,
    UpkeepModule,
    EgressModule,
  ],
  providers: [AdminFiles],
  exports: [HealthModule],
})
export class PlatformModule {}
