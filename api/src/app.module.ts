import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { platformAccess } from './access/platform.access.js';
import { DeskModule } from './desk/desk.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { commentsAccess } from './moderation/comments/comments.access.js';
import { CommentsModule } from './moderation/comments/comments.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { staffAccess } from './staff/staff.access.js';
import { StaffModule } from './staff/staff.module.js';

/** Every room, in the order of the house; and the one access table made of their rows. */
@Module({
  imports: [
    AccessModule.of([platformAccess, staffAccess, commentsAccess]),
    PlatformModule,
    StaffModule,
    CommentsModule,
    DeskModule,
    IntakeModule,
  ],
})
export class AppModule {}
