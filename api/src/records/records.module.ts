import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Upkeep } from '../platform/upkeep.js';
import { ActivitiesQueries } from './activities/activities.queries.js';
import { ActivitiesResolver } from './activities/activities.resolver.js';
import { ActivitiesService } from './activities/activities.service.js';
import { ActivityLog } from './activities/activity-log.js';
import { Activity } from './activities/activity.entity.js';
import { ActivityEvents } from './activities/activity.events.js';
import { documentSource } from './documents/document.timeline.js';
import { DocumentFiles } from './documents/document-files.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsResolver } from './documents/documents.resolver.js';
import { DocumentsService } from './documents/documents.service.js';
import { GlassResolver } from './confidential/glass.resolver.js';
import { GlassService } from './confidential/glass.service.js';
import { DeskLetters } from './mail/desk-letters.js';
import { ImportFiles } from './imports/import-files.js';
import { ImportKinds } from './imports/import-kinds.js';
import { ImportSteps } from './imports/import-steps.js';
import { ImportUploadController } from './imports/import-upload.controller.js';
import { MailResolver } from './mail/mail.resolver.js';
import { SendingService } from './mail/sending.service.js';
import { TemplatesQueries } from './mail/templates.queries.js';
import { TemplatesResolver } from './mail/templates.resolver.js';
import { TemplatesService } from './mail/templates.service.js';
import { HangingQueries } from './merges/hanging.queries.js';
import { MergeKinds, type MergeReference } from './merges/merge-kinds.js';
import { MergesQueries } from './merges/merges.queries.js';
import { MergesResolver } from './merges/merges.resolver.js';
import { mergeSource } from './merges/merge.timeline.js';
import { MergesService } from './merges/merges.service.js';
import { PeopleQueries } from './people/people.queries.js';
import { PeopleResolver } from './people/people.resolver.js';
import { RecordTypes } from './record-types.js';
import { SavedViewsResolver } from './saved-views/saved-views.resolver.js';
import { SavedViewsService } from './saved-views/saved-views.service.js';
import { FilingService } from './strays/filing.service.js';
import { StraysQueries } from './strays/strays.queries.js';
import { StraysResolver } from './strays/strays.resolver.js';
import { StraysService } from './strays/strays.service.js';
import { Task } from './tasks/task.entity.js';
import { taskToday } from './tasks/task.today.js';
import { TaskVerbs } from './tasks/task-verbs.service.js';
import { TasksQueries } from './tasks/tasks.queries.js';
import { TasksResolver } from './tasks/tasks.resolver.js';
import { TasksService } from './tasks/tasks.service.js';
import { TagEditsService } from './tags/tag-edits.service.js';
import { TagsQueries } from './tags/tags.queries.js';
import { TagsResolver } from './tags/tags.resolver.js';
import { TagsService } from './tags/tags.service.js';
import { TodaySources } from './today/today-sources.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';
import { TimelineSources } from './timeline/timeline-sources.js';

/** What goes over to the record that is kept, of whatever kind it is. */
const ON_ANY: readonly MergeReference[] = [
  {
    to: 'any',
    table: 'activity_links',
    column: 'subject_id',
    key: 'activity_id',
    shared: true,
    said: {
      as: 'activities',
      when: 'EXISTS (SELECT FROM activities a WHERE a.id = r.activity_id AND a.deleted_at IS NULL)',
    },
  },
  {
    to: 'any',
    table: 'tasks',
    column: 'subject_id',
    versioned: true,
    said: { as: 'tasks', when: 'r.done_at IS NULL AND r.deleted_at IS NULL' },
  },
  {
    to: 'any',
    table: 'documents',
    column: 'subject_id',
    versioned: true,
    said: { as: 'documents', when: 'r.deleted_at IS NULL' },
  },
  {
    to: 'any',
    table: 'record_tags',
    column: 'subject_id',
    key: 'tag_id',
    shared: true,
    said: { as: 'tags', when: 'true' },
  },
];

/** What hangs on any record. */
@Module({
  imports: [TypeOrmModule.forFeature([Activity, Task])],
  controllers: [DocumentsController, ImportUploadController],
  providers: [
    RecordTypes,
    ActivityEvents,
    ActivitiesQueries,
    ActivityLog,
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
    PeopleQueries,
    PeopleResolver,
    SavedViewsService,
    SavedViewsResolver,
    FilingService,
    StraysQueries,
    StraysService,
    StraysResolver,
    DeskLetters,
    TemplatesQueries,
    TemplatesService,
    TemplatesResolver,
    SendingService,
    MailResolver,
    DocumentFiles,
    DocumentsService,
    DocumentsResolver,
    TagsQueries,
    TagsService,
    TagEditsService,
    TagsResolver,
    MergeKinds,
    HangingQueries,
    MergesQueries,
    MergesService,
    MergesResolver,
    ImportFiles,
    ImportKinds,
    ImportSteps,
  ],
  exports: [
    RecordTypes,
    ActivityEvents,
    ActivityLog,
    HangingQueries,
    MergeKinds,
    TasksQueries,
    TasksService,
    TimelineSources,
    TodaySources,
    DeskLetters,
    ImportFiles,
    ImportKinds,
    ImportSteps,
    FilingService,
  ],
})
export class RecordsModule implements OnModuleInit {
  constructor(
    private readonly today: TodaySources,
    private readonly timeline: TimelineSources,
    private readonly merges: MergeKinds,
    private readonly upkeep: Upkeep,
    private readonly documents: DocumentsService,
  ) {}

  onModuleInit(): void {
    this.today.register(taskToday);
    this.merges.refer(...ON_ANY);
    this.timeline.register(mergeSource(this.merges), documentSource);
    this.upkeep.register('documents', (sql) => this.documents.sweep(sql));
  }
}
