import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles, comments with their authors, decisions, edits, counters, claims, and the block list. */
export class OpenTheBlog1764000300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE sites (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT sites_pk PRIMARY KEY,
        url text NOT NULL CONSTRAINT sites_url_unique UNIQUE, -- of the WordPress site that records came from
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE articles (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT articles_pk PRIMARY KEY,
        slug text NOT NULL CONSTRAINT articles_slug_unique UNIQUE,
        title text NOT NULL,
        excerpt text NOT NULL DEFAULT '',
        body text NOT NULL DEFAULT '', -- HTML, sanitised when shown
        author_name text NOT NULL DEFAULT '',
        kind text NOT NULL DEFAULT 'post', -- WordPress' post type
        status text NOT NULL DEFAULT 'DRAFT' CONSTRAINT articles_status CHECK (status IN ('DRAFT', 'PUBLISHED')),
        comment_policy text NOT NULL DEFAULT 'OPEN' CONSTRAINT articles_comment_policy CHECK (comment_policy IN ('OPEN', 'CLOSED')),
        close_after_days int CONSTRAINT articles_close_after_days CHECK (close_after_days BETWEEN 1 AND 36500),
        published_at timestamptz,
        site_id uuid CONSTRAINT articles_site_fk REFERENCES sites,
        external_id text,
        import_id uuid,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT articles_external_unique UNIQUE (site_id, external_id)
      );
      CREATE INDEX articles_published ON articles (published_at DESC, id DESC) WHERE status = 'PUBLISHED' AND deleted_at IS NULL; -- /blog
      CREATE INDEX articles_updated ON articles (updated_at DESC, id DESC); -- the list
      CREATE INDEX articles_title ON articles (title, id); -- the list by title
      CREATE INDEX articles_search ON articles USING gin ((title || ' ' || slug) gin_trgm_ops); -- quick search
      CREATE INDEX articles_import ON articles (import_id) WHERE import_id IS NOT NULL; -- revert

      -- A person as far as comments know: one row an email. Counts are maintained by every writer of comments.
      CREATE TABLE comment_authors (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT comment_authors_pk PRIMARY KEY,
        email citext NOT NULL CONSTRAINT comment_authors_email_unique UNIQUE,
        name text NOT NULL,
        approved_count int NOT NULL DEFAULT 0,
        spam_count int NOT NULL DEFAULT 0,
        first_seen_at timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 80);

      CREATE TABLE comments (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT comments_pk PRIMARY KEY,
        article_id uuid NOT NULL CONSTRAINT comments_article_fk REFERENCES articles,
        parent_id uuid CONSTRAINT comments_parent_fk REFERENCES comments,
        author_id uuid CONSTRAINT comments_author_fk REFERENCES comment_authors,
        status text NOT NULL CONSTRAINT comments_status CHECK (status IN ('PENDING', 'APPROVED', 'SPAM', 'TRASH', 'DELETED')),
        previous_status text,
        status_since timestamptz NOT NULL DEFAULT now(),
        event_id uuid, -- the decision that put it where it is
        decided_by uuid,
        decided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        arrived_at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL DEFAULT 'COMMENT' CONSTRAINT comments_kind CHECK (kind IN ('COMMENT', 'PINGBACK', 'TRACKBACK')),
        author_name text NOT NULL,
        author_email citext,
        author_url text,
        author_ip inet,
        user_agent text,
        staff_id uuid CONSTRAINT comments_staff_fk REFERENCES users, -- set where a person of the staff wrote it
        format text NOT NULL DEFAULT 'TEXT' CONSTRAINT comments_format CHECK (format IN ('TEXT', 'HTML')),
        body text NOT NULL,
        body_text text, -- where the body is HTML: the text of it
        body_html text, -- where the body is HTML: what the allow-list leaves of it
        links jsonb NOT NULL DEFAULT '[]', -- [{url, domain, text}]
        link_count smallint NOT NULL DEFAULT 0,
        hold_reasons text[] NOT NULL DEFAULT '{}',
        edited_at timestamptz,
        site_id uuid CONSTRAINT comments_site_fk REFERENCES sites,
        external_id text,
        import_id uuid
      ) WITH (fillfactor = 85);
      CREATE INDEX comments_queue ON comments (status, arrived_at, id); -- every tab, both ways
      CREATE INDEX comments_article ON comments (article_id, status, arrived_at, id); -- the thread, one article's queue
      -- The author's record; with what the public door asks of the last fifty, so that it need not fetch them.
      CREATE INDEX comments_author ON comments (author_id, arrived_at DESC, id DESC) INCLUDE (status, author_ip) WHERE author_id IS NOT NULL;
      CREATE INDEX comments_network ON comments (author_ip, arrived_at DESC) WHERE author_ip IS NOT NULL; -- others on this network
      CREATE INDEX comments_parent ON comments (parent_id) WHERE parent_id IS NOT NULL; -- replies
      CREATE UNIQUE INDEX comments_external_unique ON comments (site_id, external_id) WHERE site_id IS NOT NULL; -- imports
      CREATE INDEX comments_import ON comments (import_id) WHERE import_id IS NOT NULL; -- revert

      -- Written when a comment arrives and on an edit, so that a decision never rewrites the search index.
      CREATE TABLE comment_arrivals (
        comment_id uuid NOT NULL CONSTRAINT comment_arrivals_pk PRIMARY KEY CONSTRAINT comment_arrivals_comment_fk REFERENCES comments ON DELETE CASCADE,
        submission_id uuid CONSTRAINT comment_arrivals_submission_unique UNIQUE, -- the same form sent twice is one comment
        fingerprint uuid CONSTRAINT comment_arrivals_fingerprint_unique UNIQUE, -- article, author and text: an exact duplicate is refused
        search_text text NOT NULL -- lower-cased name, email, address and text
      );
      CREATE INDEX comment_arrivals_search ON comment_arrivals USING gin (search_text gin_trgm_ops); -- text search

      CREATE TABLE comment_decisions (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT comment_decisions_pk PRIMARY KEY,
        subject_id uuid NOT NULL, -- the comment; no foreign key: append-only, and cheaper to write
        at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL DEFAULT 'STAFF' CONSTRAINT comment_decisions_actor CHECK (actor IN ('STAFF', 'POLICY', 'IMPORT', 'SYSTEM')),
        actor_id uuid,
        action text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        before jsonb, -- the columns that it changed, as they were: what an undo restores
        reason text,
        note text,
        version_seen int NOT NULL,
        seconds_from_arrival int,
        hold_reasons text[],
        batch_id uuid, -- the clientMutationId that it came with; the id is made from it and the comment
        undoes uuid -- the decision that it takes back
      );
      CREATE INDEX comment_decisions_comment ON comment_decisions (subject_id, at); -- a card's history
      CREATE INDEX comment_decisions_batch ON comment_decisions (batch_id) WHERE batch_id IS NOT NULL; -- undo of a batch
      CREATE INDEX comment_decisions_actor ON comment_decisions (actor_id, at) WHERE actor_id IS NOT NULL; -- decided today
      CREATE TRIGGER comment_decisions_append_only BEFORE UPDATE OR DELETE ON comment_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER comment_decisions_no_truncate BEFORE TRUNCATE ON comment_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE comment_edits (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT comment_edits_pk PRIMARY KEY,
        comment_id uuid NOT NULL CONSTRAINT comment_edits_comment_fk REFERENCES comments ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT now(),
        by_id uuid CONSTRAINT comment_edits_by_fk REFERENCES users,
        before jsonb NOT NULL, -- the fields that changed, as they were
        after jsonb NOT NULL
      );
      CREATE INDEX comment_edits_comment ON comment_edits (comment_id, at);

      -- Exact counts of the tabs: the sum over the slots. A writer adds to the slot of its own connection.
      CREATE TABLE comment_counts (
        status text NOT NULL,
        slot smallint NOT NULL,
        n bigint NOT NULL,
        CONSTRAINT comment_counts_pk PRIMARY KEY (status, slot)
      ) WITH (fillfactor = 50);

      CREATE TABLE comment_claims (
        comment_id uuid NOT NULL CONSTRAINT comment_claims_pk PRIMARY KEY CONSTRAINT comment_claims_comment_fk REFERENCES comments ON DELETE CASCADE,
        user_id uuid NOT NULL CONSTRAINT comment_claims_user_fk REFERENCES users ON DELETE CASCADE,
        until timestamptz NOT NULL
      );

      CREATE TABLE blocks (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT blocks_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT blocks_kind CHECK (kind IN ('EMAIL', 'DOMAIN', 'NETWORK')),
        value text NOT NULL, -- lower case; a network in CIDR form
        note text,
        expires_at timestamptz,
        hits int NOT NULL DEFAULT 0,
        created_by uuid CONSTRAINT blocks_created_by_fk REFERENCES users,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT blocks_value_unique UNIQUE (kind, value)
      );

      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          REVOKE UPDATE, DELETE, TRUNCATE ON comment_decisions FROM desk_app;
        END IF;
      END $do$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE blocks, comment_claims, comment_counts, comment_edits, comment_decisions, comment_arrivals,
      comments, comment_authors, articles, sites`);
  }
}
