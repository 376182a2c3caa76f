import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MergeKinds } from '../../records/merges/merge-kinds.js';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { SheetImportsModule } from '../../records/sheets/imports/sheet-imports.module.js';
import { SheetTargets } from '../../records/sheets/imports/sheet-target.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { ClientMatching } from './client-matching.js';
import { Contact } from './contact.entity.js';
import { contactMerge, IN_CONTACTS } from './contact.merge.js';
import { ContactCompanies } from './contact-companies.js';
import { contactRecord } from './contact.record.js';
import { ContactTarget } from './contact-target.js';
import { ContactsQueries } from './contacts.queries.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { EmploymentsService } from './employments.service.js';

@Module({
  imports: [RecordsModule, SheetImportsModule, CompaniesModule, TypeOrmModule.forFeature([Contact])],
  providers: [
    ContactsQueries,
    EmploymentsService,
    ContactsService,
    ClientMatching,
    ContactCompanies,
    ContactTarget,
    ContactsResolver,
  ],
  exports: [ContactsQueries, ContactsService, ClientMatching],
})
export class ContactsModule implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly merges: MergeKinds,
    private readonly contacts: ContactsService,
    private readonly targets: SheetTargets,
    private readonly target: ContactTarget,
  ) {}

  onModuleInit(): void {
    this.types.register(contactRecord);
    this.merges.register(contactMerge(this.contacts));
    this.merges.refer(...IN_CONTACTS);
    this.targets.register(this.target);
  }
}
