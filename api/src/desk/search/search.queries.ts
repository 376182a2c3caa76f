import { Injectable } from '@nestjs/common';
import { mayRead as mayReadMeeting } from '../../accounts/consultations/consultation.columns.js';
import { mayRead } from '../../accounts/engagements/engagement.columns.js';
import { AccessTable } from '../../access/access-table.js';
import type { Actor } from '../../access/roles.js';
import { containing } from '../../common/search.js';
import { Database } from '../../platform/database/database.js';
import type { SearchHit } from './search.model.js';

interface Source {
  /** Who may see it: those who may use this filter of the list. */
  needs: [type: string, field: string];
  /** Rows `resource, id, label, detail, rank`; $1 is the pattern, $2 the text itself, $3 who asks. */
  rows: string;
}

// The trigram indexes serve texts of three characters and more.
const SHORTEST = 3;
const EACH = 5;
/** A text that fits more rows than these says too little to rank them all at each letter. */
const RANKED = 200;
const RANK = (text: string): string => `word_similarity($2, ${text})`;

const SOURCES: readonly Source[] = [
  {
    needs: ['EngagementFilter', 'q'],
    rows: `SELECT 'engagements', r.id, r.title, r.code || ' · ' || c.name, ${RANK(`r.code || ' ' || r.title`)}
      FROM engagements r JOIN companies c ON c.id = r.company_id
      WHERE (r.code || ' ' || r.title) ILIKE $1 AND r.deleted_at IS NULL AND ${mayRead('r', '$3::uuid')}`,
  },
  {
    needs: ['CompanyFilter', 'q'],
    rows: `SELECT 'companies', id, name, coalesce(domain::text, ''), ${RANK(`name || ' ' || coalesce(domain::text, '')`)} FROM companies
      WHERE (name || ' ' || coalesce(domain::text, '')) ILIKE $1 AND deleted_at IS NULL`,
  },
  {
    needs: ['ContactFilter', 'q'],
    rows: `SELECT 'contacts', c.id, c.name, concat_ws(' · ', c.title, co.name, c.email), ${RANK(`c.name || ' ' || coalesce(c.email::text, '')`)}
      FROM contacts c LEFT JOIN companies co ON co.id = c.company_id
      WHERE (c.name || ' ' || coalesce(c.email::text, '')) ILIKE $1 AND c.deleted_at IS NULL`,
  },
  {
    needs: ['LeadFilter', 'q'],
    rows: `SELECT 'leads', id, name, concat_ws(' · ', nullif(company_name, ''), reference), ${RANK(`name || ' ' || coalesce(email::text, '') || ' ' || company_name`)} FROM leads
      WHERE (name || ' ' || coalesce(email::text, '') || ' ' || company_name) ILIKE $1 AND deleted_at IS NULL`,
  },
  {
    needs: ['ConsultationFilter', 'q'],
    rows: `SELECT 'consultations', r.id, r.guest_name, concat_ws(' · ', nullif(r.guest_company, ''), r.reference), ${RANK(`r.guest_name || ' ' || r.guest_company`)} FROM consultations r
      WHERE (r.guest_name || ' ' || coalesce(r.guest_email::text, '') || ' ' || r.guest_company || ' ' || r.reference) ILIKE $1
        AND r.status <> 'HELD' AND r.guest_name <> '' AND ${mayReadMeeting('r', '$3::uuid')}`,
  },
  {
    needs: ['ArticleFilter', 'q'],
    rows: `SELECT 'articles', id, title, '/blog/' || slug, ${RANK('title')} FROM articles
      WHERE (title || ' ' || slug) ILIKE $1 AND deleted_at IS NULL`,
  },
  {
    // An author stands for what they wrote last.
    needs: ['CommentFilter', 'email'],
    rows: `SELECT 'comments', last.id, w.name, w.email::text || ' · ' || last.title, w.rank FROM (
        SELECT *, ${RANK(`name || ' ' || email::text`)} AS rank FROM comment_authors
        WHERE (name || ' ' || email::text) ILIKE $1 LIMIT ${RANKED}
      ) w, LATERAL (SELECT c.id, a.title FROM comments c JOIN articles a ON a.id = c.article_id
        WHERE c.author_id = w.id AND c.status <> 'DELETED' ORDER BY c.arrived_at DESC, c.id DESC LIMIT 1) last`,
  },
  {
    needs: ['UserFilter', 'q'],
    rows: `SELECT 'users', id, name, email::text, ${RANK(`name || ' ' || email::text`)} FROM users
      WHERE (name || ' ' || email::text) ILIKE $1`,
  },
];

@Injectable()
export class SearchQueries {
  constructor(
    private readonly db: Database,
    private readonly access: AccessTable,
  ) {}

  /** At most five of each kind that this person may find by text, the most alike of the first 200 first. One statement. */
  async find(actor: Actor, q: string): Promise<SearchHit[]> {
    const mine = SOURCES.filter(({ needs }) => this.access.allows(actor.roles, ...needs));
    if ([...q].length < SHORTEST || mine.length === 0) return [];
    const parts = mine.map(
      ({ rows }, i) =>
        `(SELECT ${i} AS kind, * FROM (${rows} LIMIT ${RANKED}) r (resource, id, label, detail, rank) ORDER BY rank DESC, id DESC LIMIT ${EACH})`,
    );
    return this.db.planned<SearchHit>(
      `SELECT resource, id, label, detail FROM (${parts.join(' UNION ALL ')}) hits, (SELECT $3::uuid) viewer ORDER BY kind, rank DESC, id DESC`,
      [containing(q), q, actor.id],
    );
  }
}
