import { Module } from '@nestjs/common';
import { AbsencesService } from './absences.service.js';
import { DutyResolver } from './duty.resolver.js';
import { DutyService } from './duty.service.js';
import { Office } from './office.js';
import { OfficeSettingsResolver } from './office-settings.resolver.js';
import { OfficeSettingsService } from './office-settings.service.js';

/** When the office works, who takes what comes in, and who stands in for whom. */
@Module({
  providers: [
    Office,
    OfficeSettingsService,
    OfficeSettingsResolver,
    DutyService,
    AbsencesService,
    DutyResolver,
  ],
  exports: [Office, DutyService],
})
export class OfficeModule {}
