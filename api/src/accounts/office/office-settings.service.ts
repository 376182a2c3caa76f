import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { Conflict } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { checkedOffice } from './check-office.js';
import { NEW_OFFICE, OFFICE, type OfficeHours } from './office-hours.js';
import { Office } from './office.js';
import type { OfficeSettings, OfficeSettingsInput } from './office-settings.model.js';

type Stored = OfficeHours & Pick<OfficeSettings, 'version' | 'updatedAt'>;

@Injectable()
export class OfficeSettingsService {
  constructor(
    private readonly db: Database,
    private readonly office: Office,
  ) {}

  async read(): Promise<OfficeSettings> {
    return this.present(await this.stored(this.db));
  }

  /** Holds for what comes from now on; a clock that runs already keeps its promise. Throws Conflict with the settings as they now stand. */
  async update(by: Cause, expectedVersion: number, input: OfficeSettingsInput): Promise<OfficeSettings> {
    const settings = await this.db.tx(async (sql) => {
      const { version, updatedAt, ...before } = await this.stored(sql, 'FOR UPDATE');
      if (version !== expectedVersion)
        throw new Conflict(
          'Somebody else changed these settings meanwhile.',
          this.present({ ...before, version, updatedAt }),
        );
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
      const after = checkedOffice({ ...before, ...given });
      const changes = changesBetween({ ...before }, { ...after });
      if (Object.keys(changes).length === 0) return { ...before, version, updatedAt };
      await sql.run(
        'UPDATE settings SET value = $2, version = version + 1, updated_at = now() WHERE name = $1',
        [OFFICE, JSON.stringify(after)],
      );
      await audit(sql, by, {
        action: 'office.updated',
        subjectType: 'OfficeSettings',
        subjectId: null,
        changes,
      });
      return this.stored(sql);
    });
    await this.office.readAgain();
    return this.present(settings);
  }

  private present(stored: Stored): OfficeSettings {
    const now = new Date();
    return {
      ...stored,
      dueIfNow: this.office.clockOf(now, false).dueAt,
      confidentialDueIfNow: this.office.clockOf(now, true).dueAt,
    };
  }

  private async stored(sql: Sql, lock = ''): Promise<Stored> {
    const row = await sql.one<{ value: Partial<OfficeHours>; version: number; updatedAt: string }>(
      `SELECT value, version, to_json(updated_at)#>>'{}' AS "updatedAt" FROM settings WHERE name = $1 ${lock}`,
      [OFFICE],
    );
    const { value, version, updatedAt } = row!;
    const office = { ...NEW_OFFICE, ...value };
    // jsonb keeps no order of keys, and what is compared is their text.
    const hours = office.hours.map(({ weekday, from, until }) => ({ weekday, from, until }));
    return { ...office, hours, version, updatedAt };
  }
}
