import { graphql, type ResultOf } from '../../providers/graphql.js';
import { fetchFromDesk, send } from '../../providers/request.js';

const HOST = graphql(`
  fragment HostFields on Host {
    id
    version
    person {
      id
      name
    }
    slug
    bookable
    timeZone
    kinds
    weight
    bufferBefore
    bufferAfter
    notice
    horizonDays
    dailyCap
    channel
    joinUrl
    hours {
      weekday
      from
      until
    }
    overrides {
      day
      kind
      from
      until
      note
    }
    calendars {
      id
      name
      site
      readAt
      problem
      entries
      unreadable
    }
    feedActive
    links {
      kind
      url
    }
  }
`);
export type Host = ResultOf<typeof HOST>;

const HOSTS = graphql(
  `
    query Hosts($ids: [UUID!]) {
      hosts(filter: { ids: $ids }, page: { limit: 100 }) {
        items {
          ...HostFields
        }
      }
    }
  `,
  [HOST],
);
const SAVE = graphql(
  `
    mutation SaveHost($id: UUID!, $expectedVersion: Int!, $input: HostInput!) {
      saveHost(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...HostFields
      }
    }
  `,
  [HOST],
);
const ADD = graphql(
  `
    mutation AddHostCalendar($id: UUID!, $url: Text!, $name: ShortText) {
      addHostCalendar(id: $id, url: $url, name: $name) {
        ...HostFields
      }
    }
  `,
  [HOST],
);
const REMOVE = graphql(
  `
    mutation RemoveHostCalendar($calendarId: UUID!) {
      removeHostCalendar(calendarId: $calendarId) {
        ...HostFields
      }
    }
  `,
  [HOST],
);
const READ = graphql(
  `
    mutation ReadHostCalendar($calendarId: UUID!) {
      readHostCalendar(calendarId: $calendarId) {
        ...HostFields
      }
    }
  `,
  [HOST],
);
const RENEW_FEED = graphql(
  `
    mutation RenewHostFeed($id: UUID!) {
      renewHostFeed(id: $id) {
        url
        host {
          ...HostFields
        }
      }
    }
  `,
  [HOST],
);
const REVOKE_FEED = graphql(
  `
    mutation RevokeHostFeed($id: UUID!) {
      revokeHostFeed(id: $id) {
        ...HostFields
      }
    }
  `,
  [HOST],
);

export type HostChange = Omit<Host, 'id' | 'version' | 'person' | 'calendars' | 'feedActive' | 'links'>;

export const readHosts = async (signal: AbortSignal) => (await send(HOSTS, {}, { signal })).hosts.items;
export const saveHost = async ({ id, version }: Host, input: Partial<HostChange>) =>
  (await send(SAVE, { id, expectedVersion: version, input })).saveHost;
export const addCalendar = async (id: string, url: string, name: string) =>
  (await send(ADD, { id, url, name })).addHostCalendar;
/** The answer names the calendar alone, so the host is read again. */
export async function uploadCalendar(id: string, file: File): Promise<Host> {
  const answer = await fetchFromDesk(`/files/calendars/${id}?name=${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    body: file,
    headers: { 'content-type': 'text/calendar' },
  });
  if (!answer.ok) {
    const { errors } = (await answer.json()) as { errors?: { message: string }[] };
    throw new Error(errors?.[0]?.message ?? 'desk.error.unexpected');
  }
  return (await send(HOSTS, { ids: [id] })).hosts.items[0]!;
}
export const removeCalendar = async (calendarId: string) =>
  (await send(REMOVE, { calendarId })).removeHostCalendar;
export const readCalendar = async (calendarId: string) => (await send(READ, { calendarId })).readHostCalendar;
export const renewFeed = async (id: string) => (await send(RENEW_FEED, { id })).renewHostFeed;
export const revokeFeed = async (id: string) => (await send(REVOKE_FEED, { id })).revokeHostFeed;
