import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../platform/database/database.js';
import { companyDomainOf } from '../free-mail/company-domain.js';
import type { ClientMatch } from './client-match.model.js';
import { tellingName } from '../companies/telling-name.js';

interface Clues {
  email?: string | null;
  companyName?: string | null;
  /** A web address or domain. */
  website?: string | null;
}

const MOST_ALIKE = 5;
const SEARCHED = `(co.name || ' ' || coalesce(co.domain::text, ''))`;

@Injectable()
export class ClientMatching {
  constructor(private readonly db: Database) {}

  /** One statement. The address tells more than the domain, and that of the website more than that of the address. */
  async matchCompanyAndContact(
    { email, companyName, website }: Clues,
    sql: Sql = this.db,
  ): Promise<ClientMatch> {
    const domains = [companyDomainOf(website), companyDomainOf(email)].filter((domain) => domain !== null);
    const [match] = await sql.planned<ClientMatch>(
      `WITH contact AS (SELECT id, name, title, company_id FROM contacts WHERE email = $1 AND deleted_at IS NULL),
       company AS (
         SELECT co.id, co.name, 'CONTACT' AS by, 0 AS nth FROM contact JOIN companies co ON co.id = contact.company_id AND co.deleted_at IS NULL
         UNION ALL SELECT co.id, co.name, 'DOMAIN', d.nth FROM unnest($2::citext[]) WITH ORDINALITY AS d (domain, nth)
           JOIN companies co ON co.domain = d.domain AND co.deleted_at IS NULL
         ORDER BY nth LIMIT 1
       ), alike AS (
         SELECT co.id, co.name, co.domain, word_similarity($3, ${SEARCHED}) AS likeness FROM companies co
         WHERE $3 <> '' AND $3 <% ${SEARCHED} AND co.deleted_at IS NULL AND co.id NOT IN (SELECT id FROM company)
         ORDER BY likeness DESC, co.id LIMIT ${MOST_ALIKE}
       )
       SELECT (SELECT json_build_object('id', id, 'name', name, 'title', title) FROM contact) AS contact,
         (SELECT json_build_object('id', id, 'name', name) FROM company) AS company, (SELECT by FROM company) AS by,
         (SELECT coalesce(json_agg(alike), '[]') FROM alike) AS alike`,
      [email || null, domains, tellingName(companyName ?? '')],
    );
    return match!;
  }
}
