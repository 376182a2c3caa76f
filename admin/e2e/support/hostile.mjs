import assert from 'node:assert/strict';
import { until } from './visit.mjs';
import { wordpressExport } from './wxr.mjs';

/** Ends whatever it may stand in: text, an attribute, a comment, a script. */
export const EVIL = `h4x'"--></title></script></textarea><script>window.hacked=1</script><img src=x onerror="window.hacked=1"><svg onload="window.hacked=1"><a href="javascript:window.hacked=1">go</a>`;

/** Puts hostile text into every field that the API has for text, as the people who may write there. */
export async function writeEverywhere(desk, context) {
  const ask = (query, variables) => desk.ask(context, query, variables);
  const key = Date.now();
  const { createArticle: article } = await ask(
    'mutation ($input: ArticleInput!) { createArticle(input: $input) { id slug version } }',
    {
      input: {
        title: EVIL,
        body: EVIL,
        excerpt: EVIL,
        authorName: EVIL,
        slug: `h4x-<script>-${key}`,
        status: 'PUBLISHED',
      },
    },
  );
  const post = async (more) => {
    const answer = await context.request.post(`${desk.url}/public/comments`, {
      headers: { accept: 'application/json' },
      data: { articleSlug: article.slug, name: EVIL.slice(0, 200), email: `h4x.${key}@example.org`, ...more },
    });
    assert.equal(answer.status(), 201, await answer.text());
  };
  await post({ body: EVIL, website: 'https://x.example/"><script>window.hacked=1</script>' });
  await post({ body: `${EVIL} once more` });
  const { comments } = await ask(
    'query ($id: UUID!) { comments(filter: { articleId: $id }) { items { id version } } }',
    { id: article.id },
  );
  const [one, other] = comments.items;
  await ask(
    'mutation ($id: UUID!, $v: Int!, $input: CommentEditInput!) { editComment(id: $id, expectedVersion: $v, input: $input) { id } }',
    { id: one.id, v: one.version, input: { body: `${EVIL} edited`, authorName: EVIL.slice(0, 190) } },
  );
  await ask(
    'mutation ($id: UUID!, $v: Int!, $body: Text!, $m: UUID!) { replyToComment(id: $id, expectedVersion: $v, approve: true, body: $body, clientMutationId: $m) { outcome { code } } }',
    { id: one.id, v: one.version + 1, body: EVIL, m: crypto.randomUUID() },
  );
  await ask(
    'mutation ($items: [DecisionItem!]!, $note: Text, $m: UUID!) { decideComments(items: $items, action: SPAM, reason: OTHER, note: $note, clientMutationId: $m) { items { code } } }',
    { items: [{ id: other.id, expectedVersion: other.version }], note: EVIL, m: crypto.randomUUID() },
  );
  await ask(
    'mutation ($filter: CommentFilter!, $note: Text, $m: UUID!) { decideMatchingComments(filter: $filter, action: TRASH, reason: OTHER, note: $note, expectedCount: 1, clientMutationId: $m) { id } }',
    { filter: { ids: [other.id] }, note: EVIL, m: crypto.randomUUID() },
  );
  await ask('mutation ($input: BlockInput!) { createBlock(input: $input) { id } }', {
    input: { kind: 'EMAIL', value: `h4x.block.${key}@example.org`, note: EVIL.slice(0, 200) },
  });
  for (const resource of ['comments', 'articles'])
    await ask('mutation ($input: SavedViewInput!) { saveView(input: $input) { id } }', {
      input: {
        resource,
        name: `${EVIL.slice(0, 180)} ${key}`,
        shared: true,
        filter: { articleId: article.id },
      },
    });
  await ask('mutation ($input: InviteInput!) { inviteUser(input: $input) { id } }', {
    input: { name: EVIL.slice(0, 200), email: `h4x.staff.${key}@example.org`, roles: ['RECRUITER'] },
  });
  await discuss(ask);
  const site = `https://h4x-${key}.example.org`;
  await bring(desk, context, {
    ...{
      name: `${EVIL.replaceAll('/', '').slice(0, 180)}.xml`,
      site,
      title: EVIL,
      slug: `h4x-import-${key}`,
      body: EVIL,
    },
    author: EVIL,
    comments: [
      {
        author: EVIL,
        body: `<p onclick="window.hacked=1">${EVIL}</p>`,
        approved: '1',
        url: 'javascript:window.hacked=1',
      },
    ],
  });
  return { slugs: [article.slug, `h4x-import-${key}`], articleId: article.id };
}

async function discuss(ask) {
  const { discussionSettings } = await ask(
    '{ discussionSettings { version moderationKeys disallowedKeys } }',
  );
  const { version, moderationKeys, disallowedKeys } = discussionSettings;
  if (moderationKeys.includes('h4x')) return;
  await ask(
    'mutation ($v: Int!, $input: DiscussionSettingsInput!) { updateDiscussionSettings(expectedVersion: $v, input: $input) { id: version } }',
    {
      v: version,
      input: {
        moderationKeys: `${moderationKeys}\n${EVIL}`,
        disallowedKeys: `${disallowedKeys}\n${EVIL} disallowed`,
      },
    },
  );
}

async function bring(desk, context, content) {
  const { name, buffer } = wordpressExport(content);
  const phase = async (id) =>
    (
      await desk.ask(
        context,
        'query ($ids: [UUID!]) { imports(filter: { ids: $ids }) { items { phase } } }',
        { ids: [id] },
      )
    ).imports.items[0].phase;
  const { createImport } = await desk.ask(
    context,
    'mutation ($name: ShortText!, $bytes: Float!) { createImport(fileName: $name, bytes: $bytes) { id } }',
    { name, bytes: buffer.length },
  );
  const { id } = createImport;
  await context.request.put(`${desk.url}/files/imports/${id}?offset=0`, {
    headers: { 'x-agency-desk': '1', 'content-type': 'application/octet-stream' },
    data: buffer,
  });
  for (const [verb, wanted] of [
    ['startImport', 'CHECKED'],
    ['commitImport', 'COMMITTED'],
  ]) {
    await desk.ask(context, `mutation ($id: UUID!) { ${verb}(id: $id) { id } }`, { id });
    await until(`the import is ${wanted}`, async () => (await phase(id)) === wanted);
  }
}
