import { type DynamicModule, Module } from '@nestjs/common';
import { engagementsAccess } from './accounts/engagements/engagements.access.js';
import { EngagementsModule } from './accounts/engagements/engagements.module.js';
import { AccessModule } from './access/access.module.js';
import { companiesAccess } from './accounts/companies/companies.access.js';
import { CompaniesModule } from './accounts/companies/companies.module.js';
import { conversionAccess } from './accounts/conversion/conversion.access.js';
import { ConversionModule } from './accounts/conversion/conversion.module.js';
import { contactsAccess } from './accounts/contacts/contacts.access.js';
import { ContactsModule } from './accounts/contacts/contacts.module.js';
import { leadsAccess } from './accounts/leads/leads.access.js';
import { LeadsModule } from './accounts/leads/leads.module.js';
import { officeAccess } from './accounts/office/office.access.js';
import { availabilityAccess } from './accounts/availability/availability.access.js';
import { AvailabilityModule } from './accounts/availability/availability.module.js';
import { consultationsAccess } from './accounts/consultations/consultations.access.js';
import { ConsultationsModule } from './accounts/consultations/consultations.module.js';
import { OfficeModule } from './accounts/office/office.module.js';
import { deskAccess } from './desk/desk.access.js';
import { DeskModule } from './desk/desk.module.js';
import { movesAccess } from './change/moves.access.js';
import { platformAccess } from './access/platform.access.js';
import { IntakeModule } from './intake/intake.module.js';
import { commentLeadsAccess } from './intake/comment-leads/comment-leads.access.js';
import { policiesAccess } from './intake/policies/policies.access.js';
import { articlesAccess } from './moderation/articles/articles.access.js';
import { ArticlesModule } from './moderation/articles/articles.module.js';
import { blocksAccess } from './moderation/blocks/blocks.access.js';
import { BlocksModule } from './moderation/blocks/blocks.module.js';
import { commentsAccess } from './moderation/comments/comments.access.js';
import { CommentsModule } from './moderation/comments/comments.module.js';
import { settingsAccess } from './moderation/settings/settings.access.js';
import { SettingsModule } from './moderation/settings/settings.module.js';
import { importsAccess } from './moderation/wordpress/imports/imports.access.js';
import { ImportsModule } from './moderation/wordpress/imports/imports.module.js';
import { type Config, ConfigModule } from './platform/config.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { RecordsModule } from './records/records.module.js';
import { sheetImportsAccess } from './records/sheets/imports/sheet-imports.access.js';
import { SheetImportsModule } from './records/sheets/imports/sheet-imports.module.js';
import { activitiesAccess } from './records/activities/activities.access.js';
import { glassAccess } from './records/confidential/glass.access.js';
import { documentsAccess } from './records/documents/documents.access.js';
import { tagsAccess } from './records/tags/tags.access.js';
import { mailAccess } from './records/mail/mail.access.js';
import { peopleAccess } from './records/people/people.access.js';
import { straysAccess } from './records/strays/strays.access.js';
import { mergesAccess } from './records/merges/merges.access.js';
import { savedViewsAccess } from './records/saved-views/saved-views.access.js';
import { tasksAccess } from './records/tasks/tasks.access.js';
import { timelineAccess } from './records/timeline/timeline.access.js';
import { staffAccess } from './staff/staff.access.js';
import { StaffModule } from './staff/staff.module.js';

/** Every room, and the one access table made of their rows. */
@Module({
  imports: [
    AccessModule.of([
      platformAccess,
      staffAccess,
      companiesAccess,
      contactsAccess,
      conversionAccess,
      movesAccess,
      officeAccess,
      availabilityAccess,
      leadsAccess,
      consultationsAccess,
      policiesAccess,
      commentLeadsAccess,
      commentsAccess,
      articlesAccess,
      settingsAccess,
      blocksAccess,
      importsAccess,
      sheetImportsAccess,
      activitiesAccess,
      tasksAccess,
      timelineAccess,
      peopleAccess,
      savedViewsAccess,
      mailAccess,
      documentsAccess,
      tagsAccess,
      straysAccess,
      mergesAccess,
      glassAccess,
      engagementsAccess,
      deskAccess,
    ]),
    PlatformModule,
    StaffModule,
    RecordsModule,
    SheetImportsModule,
    CompaniesModule,
    ContactsModule,
    ConversionModule,
    OfficeModule,
    AvailabilityModule,
    LeadsModule,
    ConsultationsModule,
    CommentsModule,
    ArticlesModule,
    SettingsModule,
    BlocksModule,
    ImportsModule,
    EngagementsModule,
    DeskModule,
    IntakeModule,
  ],
})
export class AppModule {
  static of(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.of(config)] };
  }
}
