import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesQueries } from './activities/activities.queries.js';
import { ActivitiesResolver } from './activities/activities.resolver.js';
import { ActivitiesService } from './activities/activities.service.js';
import { Activity } from './activities/activity.entity.js';
import { ActivityEvents } from './activities/activity.events.js';
import { GlassResolver } from './confidential/glass.resolver.js';
import { GlassService } from './confidential/glass.service.js';
import { DeskLetters } from './mail/desk-letters.js';
import { MailResolver } from './mail/mail.resolver.js';
import { SendingService } from './mail/sending.service.js';
import { TemplatesQueries } from './mail/templates.queries.js';
import { TemplatesResolver } from './mail/templates.resolver.js';
import { TemplatesService } from './mail/templates.service.js';
import { RecordTypes } from './record-types.js';
import { SavedViewsResolver } from './saved-views/saved-views.resolver.js';
import { SavedViewsService } from './saved-views/saved-views.service.js';
import { Task } from './tasks/task.entity.js';
import { taskToday } from './tasks/task.today.js';
import { TaskVerbs } from './tasks/task-verbs.service.js';
import { TasksQueries } from './tasks/tasks.queries.js';
import { TasksResolver } from './tasks/tasks.resolver.js';
import { TasksService } from './tasks/tasks.service.js';
import { TodaySources } from './today/today-sources.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';
import { TimelineSources } from './timeline/timeline-sources.js';

/** What hangs on any record. */
@Module({
  imports: [TypeOrmModule.forFeature([Activity, Task])],
  providers: [
    RecordTypes,
    ActivityEvents,
    ActivitiesQueries,
    ActivitiesService,
    ActivitiesResolver,
    TasksQueries,
    TasksService,
    TaskVerbs,
    TasksResolver,
    GlassService,
    GlassResolver,
    TimelineSources,
    TodaySources,
    TimelineQueries,
    TimelineResolver,
    SavedViewsService,
    SavedViewsResolver,
    DeskLetters,
    TemplatesQueries,
    TemplatesService,
    TemplatesResolver,
    SendingService,
    MailResolver,
  ],
  exports: [
    RecordTypes,
    ActivityEvents,
    ActivitiesService,
    TasksQueries,
    TasksService,
    TimelineSources,
    TodaySources,
    DeskLetters,
  ],
})
export class RecordsModule implements OnModuleInit {
  constructor(private readonly today: TodaySources) {}

  onModuleInit(): void {
    this.today.register(taskToday);
  }
}
