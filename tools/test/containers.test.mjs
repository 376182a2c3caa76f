import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from '../checkout.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const { services, volumes, networks } = parse(read('docker-compose.yml'), { strict: true, uniqueKeys: true });
const stages = stagesOf(read('api/Dockerfile'));
const last = stages.at(-1);

/** Instructions as `{ name, text }`, continued lines joined, a list for each FROM. */
function stagesOf(source) {
  const lines = source
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim());
  const found = [];
  for (const line of lines) {
    const [, name, text] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? assert.fail(`No instruction: ${line}`);
    if (name === 'FROM') found.push([]);
    found.at(-1).push({ name, text: text.trim() });
  }
  return found;
}

const texts = (stage, name) => stage.filter((step) => step.name === name).map((step) => step.text);

test('runs Postgres, the product and a mail catcher, each of a pinned version', () => {
  assert.deepEqual(Object.keys(services).sort(), ['api', 'mail', 'postgres']);
  assert.equal(services.postgres.image, 'postgres:18');
  for (const image of [services.postgres.image, services.mail.image]) assert.match(image, /:v?\d+/);
  for (const stage of stages) assert.match(texts(stage, 'FROM')[0], /^node:(2[02-9])-[a-z]+-slim/);
});

test('knows of each service whether it is well, and starts the product after its database', () => {
  assert.ok(services.postgres.healthcheck.test.length > 0);
  assert.ok(services.mail.healthcheck.test.length > 0);
  assert.match(texts(last, 'HEALTHCHECK')[0], /\/health\/ready/);
  assert.equal(services.api.depends_on.postgres.condition, 'service_healthy');
});

test('builds in one stage and serves from another, as a user who is not root', () => {
  assert.ok(stages.length >= 2);
  const users = texts(last, 'USER');
  assert.ok(users.length > 0 && !/^(root|0)\b/.test(users.at(-1)));
  const after = last.slice(last.findIndex((step) => step.name === 'USER'));
  assert.ok(
    after.some((step) => step.name === 'CMD'),
    'the command runs after the user is set',
  );
});

test('copies only what is there and what the build makes', () => {
  for (const [, from] of stages
    .flat()
    .map((step) => /^COPY (?!--)(.+) \S+$/.exec(`${step.name} ${step.text}`))
    .filter(Boolean)) {
    for (const path of from.split(' ')) assert.ok(existsSync(join(ROOT, path)), path);
  }
  assert.ok(texts(last, 'COPY').every((text) => text.startsWith('--from=build')));
});

test('carries every file that the product looks for beside its own code', () => {
  const copied = texts(last, 'COPY').map((text) => text.split(' ').at(-1));
  const sources = readdirSync(join(ROOT, 'api/src'), { recursive: true }).filter((name) =>
    /(?<!spec)\.ts$/.test(name),
  );
  const wanted = sources.flatMap((name) =>
    [...read(`api/src/${name}`).matchAll(/new URL\(\s*['`]([./]+[^'`$]*)[^)]*import\.meta\.url/g)].map(
      ([, path]) => normalize(join('api/dist', dirname(name), path)).replace(/\/$/, ''),
    ),
  );
  assert.ok(wanted.includes('api/assets') && wanted.includes('admin/dist'), wanted.join());
  for (const path of wanted)
    assert.ok(
      copied.some((there) => path === there || path.startsWith(`${there}/`)),
      `${path} is not in the image`,
    );
});

test('gives the product more time to drain than it takes', () => {
  assert.ok(Number.parseInt(services.api.stop_grace_period, 10) > 10);
  assert.match(texts(last, 'CMD')[0], /^\["node", "api\/dist\/main\.js"\]$/);
});

test('holds no secret, opens no door to the network, and keeps what must last', () => {
  for (const service of Object.values(services)) {
    for (const [key, value] of Object.entries(service.environment ?? {})) {
      if (/PASSWORD|SECRET|KEY|TOKEN/.test(key)) assert.match(value, /^\$\{\w+:\?/, key);
    }
    for (const port of service.ports ?? []) assert.match(port, /^127\.0\.0\.1:/);
    for (const volume of service.volumes ?? []) assert.ok(volume.split(':')[0] in volumes, volume);
  }
  assert.equal(
    new URL(services.api.environment.DATABASE_URL).password,
    '',
    'no character of it is a part of a URL',
  );
  for (const step of stages.flat()) assert.doesNotMatch(step.text, /(PASSWORD|SECRET|TOKEN)\w*=\S/);
});

/** What the image sets itself, and the demo, which production refuses. */
const NOT_PASSED = ['DATA_DIR', 'DEMO', 'HOST', 'NODE_ENV', 'PORT'];

test('passes every key of the environment to the product', () => {
  const [, schema] = /z\.object\(\{(.+?)\n\}\);/s.exec(read('api/src/config.ts'));
  const keys = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, key]) => key);
  assert.deepEqual(
    [...Object.keys(services.api.environment).filter((key) => key !== 'PGPASSWORD'), ...NOT_PASSED].sort(),
    keys.sort(),
  );
  for (const key of keys) assert.match(read('README.md'), new RegExp(`^\\|[^|]*\`${key}\``, 'm'), key);
});

test('believes the address that a proxy on the host gives', () => {
  const { subnet } = networks.default.ipam.config[0];
  assert.equal(services.api.environment.TRUST_PROXY, `\${TRUST_PROXY:-${subnet}}`);
});

test('leaves out of the image what a checkout gathers', () => {
  const ignored = read('.dockerignore').split('\n');
  for (const path of ['**/node_modules', '**/.data', '.git', '**/.env*'])
    assert.ok(ignored.includes(path), path);
});
