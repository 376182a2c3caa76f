import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { BadInput } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { ActivityLog } from '../../records/activities/activity-log.js';
import { CompaniesService } from '../companies/companies.service.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { EngagementsService } from '../engagements/engagements.service.js';
import { LeadMovesService } from '../leads/lead-moves.service.js';
import { LeadsQueries } from '../leads/leads.queries.js';
import type { CompanyOfLead, ContactOfLead, ConversionInput } from './conversion.inputs.js';
import type { Conversion, ConvertedEngagement } from './conversion.model.js';

/** A qualified lead becomes work: its company, its contact and an engagement, all of them or none. */
@Injectable()
export class ConversionService {
  constructor(
    private readonly db: Database,
    private readonly leads: LeadsQueries,
    private readonly moves: LeadMovesService,
    private readonly companies: CompaniesService,
    private readonly contacts: ContactsService,
    private readonly engagements: EngagementsService,
    private readonly activities: ActivityLog,
  ) {}

  /**
   * What was said about the lead stands on the timelines of what it became. Throws BadInput beside the field, such as
   * `company.domain`; Conflict where the lead changed since it was read. The same request again is answered the same.
   */
  convert(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: ConversionInput,
    batch: string,
    asked: Selection,
  ): Promise<Conversion> {
    return this.db.tx(async (sql) => {
      const { ownerId, done } = await this.moves.holdForConversion(sql, id, expectedVersion, batch);
      if (!done) {
        const manager = ownerId ?? by.actor.id;
        const companyId = await under('company', () =>
          this.company(sql, by, input.company, {
            accountManagerId: manager,
            currency: input.engagement.currency,
          }),
        );
        const contactId = await under('contact', () =>
          this.contact(sql, by, input.contact, companyId, !input.company.id),
        );
        const engagementId = await under('engagement', () =>
          this.engagements.createIn(sql, by, {
            ...input.engagement,
            companyId,
            contactId,
            leadId: id,
            accountManagerId: manager,
          }),
        );
        await this.moves.convert(sql, by, { id, expectedVersion }, { companyId, contactId, batch });
        await this.activities.follow(sql, { type: 'Lead', id }, [
          { type: 'Company', id: companyId },
          { type: 'Contact', id: contactId },
          { type: 'Engagement', id: engagementId },
        ]);
      }
      return this.answer(sql, id, asked);
    });
  }

  /** For a day: the lead is qualified again and the draft is taken away; company and contact stay, for they may be known by now. */
  undo(by: StaffCause, of: string, batch: string, asked: Selection): Promise<Conversion> {
    return this.db.tx(async (sql) => {
      const id = await this.moves.undoConversion(sql, by, of, batch);
      await this.engagements.takeBack(sql, by, id);
      return this.answer(sql, id, asked);
    });
  }

  private async company(
    sql: Sql,
    by: StaffCause,
    { id, ...made }: CompanyOfLead,
    more: { accountManagerId: string; currency?: string | null },
  ): Promise<string> {
    if (!id) return this.companies.make(sql, by, { ...made, ...more });
    const there = await sql.one('SELECT FROM companies WHERE id = $1 AND deleted_at IS NULL FOR SHARE', [id]);
    if (!there) throw BadInput.field('id', 'UNKNOWN', 'There is no such company any more.');
    return id;
  }

  private async contact(
    sql: Sql,
    by: StaffCause,
    { id, ...made }: ContactOfLead,
    companyId: string,
    isFirst: boolean,
  ): Promise<string> {
    if (!id) return this.contacts.make(sql, by, { ...made, companyId, isPrimary: isFirst });
    await this.contacts.join(sql, by, id, companyId);
    return id;
  }

  private async answer(sql: Sql, id: string, asked: Selection): Promise<Conversion> {
    const fields = asked.get('lead') ?? new Map();
    const engagement = await sql.one<ConvertedEngagement>(
      'SELECT id, code FROM engagements WHERE lead_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 1',
      [id],
    );
    return {
      lead: (await this.leads.byIds(fields, [id], sql)).get(id)!,
      engagement: engagement ?? null,
    };
  }
}

/** The fields that a room finds wrong, as they are called here. */
async function under<T>(part: keyof ConversionInput, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(error.fields.map((one) => ({ ...one, field: `${part}.${one.field}` })));
  }
}
