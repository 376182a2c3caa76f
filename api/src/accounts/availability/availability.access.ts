import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, AGENCY } from '../../access/roles.js';

/** One's own hours and calendars; an admin's right to everybody's is in the services. */
export const availabilityAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'Host'),
  Query: allow(AGENCY, 'hosts'),
  Mutation: allow(
    ACCOUNTS,
    'saveHost addHostCalendar removeHostCalendar readHostCalendar renewHostFeed revokeHostFeed',
  ),
  Host: allow(
    AGENCY,
    `id version person slug bookable timeZone kinds weight bufferBefore bufferAfter notice horizonDays dailyCap channel joinUrl
     hours overrides calendars feedActive links`,
  ),
  HostPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  HostHours: allow(AGENCY, 'weekday from until'),
  HostOverride: allow(AGENCY, 'day kind from until note'),
  HostCalendar: allow(AGENCY, 'id name site readAt problem entries unreadable'),
  HostFeed: allow(ACCOUNTS, 'url host'),
  BookingLink: allow(AGENCY, 'kind url'),
  HostFilter: allow(AGENCY, 'ids bookable kind'),
};
