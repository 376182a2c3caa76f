import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';

const MATCH = `query ($email: ShortText, $companyName: ShortText, $website: ShortText) {
  clientMatch(email: $email, companyName: $companyName, website: $website) {
    contact { name } company { name } by alike { name domain likeness } } }`;

describe('who of our clients somebody is', () => {
  let app: TestApp;
  let manager: Person;
  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    await app.db.query(`
      INSERT INTO companies (name, domain) VALUES ('Nordlicht Robotics GmbH', 'nordlicht.example'), ('Nordlicht Roboter AG', NULL),
        ('Müller', 'müller.example'), ('Acme Inc', 'acme.example'), ('ООО «Ромашка»', NULL);
      INSERT INTO companies (name, domain, deleted_at) VALUES ('Gone Robotics', 'gone.example', now());
      INSERT INTO contacts (name, email, company_id) SELECT 'Private Jo', 'jo@gmail.com', id FROM companies WHERE name = 'Acme Inc';
      INSERT INTO contacts (name, email, company_id) SELECT 'Jo of Acme', 'jo@acme.example', id FROM companies WHERE name = 'Müller';
      INSERT INTO contacts (name, email) VALUES ('Nowhere', 'nowhere@acme.example')`);
  });
  afterAll(() => app.stop());

  const match = async (variables: Record<string, string>) =>
    (await app.graphql(MATCH, variables, manager.cookie)).data.clientMatch;

  it.each([
    ['by the contact, even of free mail', { email: 'JO@gmail.com' }, 'Private Jo', 'Acme Inc', 'CONTACT'],
    ['by the contact before the domain', { email: 'jo@acme.example' }, 'Jo of Acme', 'Müller', 'CONTACT'],
    [
      'by the domain where the contact is nowhere',
      { email: 'nowhere@acme.example' },
      'Nowhere',
      'Acme Inc',
      'DOMAIN',
    ],
    ['by the domain of the address', { email: 'new@mail.acme.example' }, null, 'Acme Inc', 'DOMAIN'],
    ['by the domain in Punycode', { email: 'new@xn--mller-kva.example' }, null, 'Müller', 'DOMAIN'],
    [
      'by the website before the address',
      { email: 'a@acme.example', website: 'www.müller.example' },
      null,
      'Müller',
      'DOMAIN',
    ],
    ['not by free mail', { email: 'other@gmail.com' }, null, null, null],
    ['not by what is deleted', { email: 'jo@gone.example' }, null, null, null],
    ['not by what is no address', { email: 'nonsense', website: '???' }, null, null, null],
  ])('%s', async (_, clues, contact, company, by) => {
    expect(await match(clues)).toMatchObject({
      contact: contact && { name: contact },
      company: company && { name: company },
      by,
    });
  });

  it('suggests companies of similar names, the most alike first, and never chooses one', async () => {
    const { company, alike } = await match({ companyName: 'nordlicht robotics, inc.' });
    expect(company).toBeNull();
    expect(alike[0]).toMatchObject({
      name: 'Nordlicht Robotics GmbH',
      domain: 'nordlicht.example',
      likeness: 1,
    });
    expect(alike.map((a: { name: string }) => a.name)).toContain('Nordlicht Roboter AG');
    expect((await match({ companyName: 'Ромашка' })).alike[0].name).toBe('ООО «Ромашка»');
    expect((await match({ companyName: 'GmbH' })).alike.map((a: { name: string }) => a.name)).not.toContain(
      'Acme Inc',
    );
    expect((await match({ companyName: '' })).alike).toEqual([]);
  });

  it('does not suggest the company that it found', async () => {
    const { company, alike } = await match({
      email: 'x@nordlicht.example',
      companyName: 'Nordlicht Robotics',
    });
    expect(company.name).toBe('Nordlicht Robotics GmbH');
    expect(alike.map((a: { name: string }) => a.name)).toEqual(['Nordlicht Roboter AG']);
  });
});
