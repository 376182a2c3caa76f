/** As the navigation leads there. */
const MINE = new URLSearchParams({ filter: JSON.stringify({ mine: true, states: ['OPEN'] }) });

/**
 * Every screen of the desk with a record of each kind, as an admin opens it. `ready` is what stands there when it has
 * been read; a test compares the list with the navigation, so that a new screen is not forgotten.
 */
export async function screensOf(desk, context) {
  const first = async (resource, extra = '') => {
    const { [resource]: page } = await desk.ask(
      context,
      `{ ${resource}(${extra}page: { limit: 1 }) { items { id } } }`,
    );
    return page.items[0]?.id;
  };
  const article = await first('articles', 'filter: {status: PUBLISHED}, ');
  const [user, letter, batch, job, entry] = await Promise.all(
    ['users', 'letters', 'imports', 'jobs', 'auditEntries'].map((resource) => first(resource)),
  );
  const lead = await first('leads', 'filter: {status: QUARANTINED}, ');
  const consultation = await first('consultations', 'filter: {toClose: true}, ');
  const company = await first('companies', 'filter: {offLimits: true}, ');
  const contact = await first('contacts');
  const sprint = await first('engagements', 'filter: {type: SPRINT, status: [OPEN]}, ');
  const masked = await first('engagements', 'filter: {confidential: true}, ');
  const template = await first('mailTemplates');
  const rows = 'tbody tr';
  const tab = '[role=tabpanel]:not([hidden]) > *';
  return [
    { path: '/', ready: 'figure svg a' },
    { path: '/leads', ready: rows },
    { path: '/leads?view=board', ready: '[data-card]' },
    { path: `/leads/${lead}`, ready: 'main dl' },
    { path: `/leads/${lead}?tab=timeline`, ready: '#timeline' },
    { path: '/leads/create', ready: 'input[name=name]' },
    { path: '/consultations', ready: rows },
    { path: '/consultations/create', ready: 'input[name="time.startsAt"]' },
    { path: '/consultations/calendar?view=week&hosts=all', ready: '.fc-timegrid-slots' },
    { path: '/consultations/calendar?view=agenda&hosts=all', ready: '.fc-list-event, .fc-list-empty' },
    { path: `/consultations/${consultation}`, ready: 'main dl' },
    { path: '/engagements', ready: rows },
    { path: '/engagements?view=board', ready: '[data-card]' },
    { path: `/engagements/${sprint}`, ready: 'main dl' },
    { path: `/engagements/${sprint}?tab=history`, ready: tab },
    { path: `/engagements/${sprint}/brief`, ready: '[data-brief]' },
    { path: `/engagements/${masked}`, ready: 'main dl' },
    { path: '/engagements/create', ready: 'input[name=title]' },
    { path: '/forecast', ready: 'input[name=draft]' },
    { path: '/companies', ready: rows },
    { path: `/companies/${company}`, ready: 'main dl' },
    { path: '/companies/create', ready: 'input[name=name]' },
    { path: '/contacts', ready: rows },
    { path: `/contacts/${contact}`, ready: 'main dl' },
    { path: '/contacts/create', ready: 'input[name=name]' },
    { path: '/sheetImports', ready: `${rows}, main [role=status]` },
    { path: '/sheetImports/create', ready: 'main [role=combobox]' },
    { path: '/numbers', ready: 'main tbody tr' },
    { path: '/policy', ready: 'textarea[name=sentence]' },
    { path: '/office', ready: 'input[type=time]' },
    { path: '/office?tab=duty', ready: 'main table' },
    { path: '/profile?tab=duty', ready: '[role=tabpanel]:not([hidden]) ul' },
    { path: '/comments', ready: '[data-queue] li[data-id], [data-queue] [role=status]' },
    { path: '/comments?filter={}', ready: '[data-queue] li[data-id]' },
    { path: '/comments?filter={"status":"SPAM"}', ready: '[data-queue] li[data-id]' },
    { path: '/articles', ready: rows },
    { path: '/articles?filter={"q":"nothing at all like this"}', ready: 'main [role=status]' },
    { path: `/articles/${article}`, ready: 'input[name=title]' },
    { path: `/articles/${article}?tab=timeline`, ready: '#timeline' },
    { path: `/articles/${article}?tab=history`, ready: tab },
    { path: `/tasks?${MINE}`, ready: `${rows}, main [role=status]` },
    { path: '/articles/create', ready: 'input[name=title]' },
    { path: '/imports', ready: `${rows}, main [role=status]` },
    { path: '/imports/create', ready: 'input[type=file]' },
    ...(batch ? [{ path: `/imports/${batch}`, ready: 'main dl, main [role=alert]' }] : []),
    { path: '/availability', ready: 'input[name=bufferAfter]' },
    { path: '/tags', ready: rows },
    { path: '/discussion', ready: 'textarea[name=moderationKeys]' },
    { path: '/blocks', ready: `${rows}, main [role=status]` },
    { path: '/blocks/create', ready: 'input[name=value]' },
    { path: '/users', ready: rows },
    { path: '/users/create', ready: 'input[name=email]' },
    { path: `/users/${user}`, ready: 'input[name=name]' },
    { path: `/users/${user}?tab=sessions`, ready: tab },
    { path: `/users/${user}?tab=history`, ready: tab },
    { path: '/auditEntries', ready: rows },
    { path: `/auditEntries?open=${entry}`, ready: '[aria-label="The open row"] h2' },
    { path: '/strayMails', ready: `${rows}, main [role=status]` },
    { path: '/mailTemplates', ready: rows },
    { path: `/mailTemplates/${template}`, ready: 'iframe' },
    { path: '/letters', ready: `${rows}, main [role=status]` },
    ...(letter
      ? [
          { path: `/letters/${letter}/show`, ready: 'pre' },
          { path: `/letters/${letter}/show?tab=html`, ready: 'iframe' },
        ]
      : []),
    { path: '/jobs', ready: `${rows}, main [role=status]` },
    ...(job ? [{ path: `/jobs?open=${job}`, ready: '[aria-label="The open row"] h2' }] : []),
    { path: '/profile', ready: 'input[name=name]' },
    { path: '/profile?tab=password', ready: 'input[type=password]' },
    { path: '/profile?tab=sessions', ready: tab },
    { path: '/shortcuts', ready: 'main h2' },
    { path: '/nowhere', ready: 'h1' },
  ];
}

/** Opens a screen in a page that shows the desk already, and waits until it has been read. */
export async function show(desk, page, { path, ready }) {
  await page.goto(`${desk.url}/#${path}`);
  await page
    .locator(ready)
    .first()
    .waitFor({ state: 'attached' })
    .catch((cause) => {
      throw new Error(`${path} never showed ${ready}`, { cause });
    });
  await page.locator('[role=progressbar]').first().waitFor({ state: 'detached' });
}
