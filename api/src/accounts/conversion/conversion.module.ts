import { Module } from '@nestjs/common';
import { RecordsModule } from '../../records/records.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { EngagementsModule } from '../engagements/engagements.module.js';
import { LeadsModule } from '../leads/leads.module.js';
import { ConversionResolver } from './conversion.resolver.js';
import { ConversionService } from './conversion.service.js';

@Module({
  imports: [RecordsModule, CompaniesModule, ContactsModule, LeadsModule, EngagementsModule],
  providers: [ConversionService, ConversionResolver],
})
export class ConversionModule {}
