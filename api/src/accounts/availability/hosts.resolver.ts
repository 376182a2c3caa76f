import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { ShortText, Text, Uuid } from '../../common/scalars.js';
import { type Asked, askedFor } from '../../platform/graphql/shape.js';
import { CalendarsService } from './calendars.service.js';
import { HostFilter, HostInput } from './host.inputs.js';
import { Host, HostFeed, HostPage } from './host.model.js';
import { HostsQueries } from './hosts.queries.js';
import { HostsService } from './hosts.service.js';

@Resolver()
export class HostsResolver {
  constructor(
    private readonly queries: HostsQueries,
    private readonly service: HostsService,
    private readonly calendars: CalendarsService,
  ) {}

  /** Everybody whom guests may meet, or could. */
  @Query(() => HostPage)
  hosts(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('filter', { type: () => HostFilter, nullable: true }) filter?: HostFilter,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Host>> {
    return this.queries.page(asked, by.actor, filter ?? {}, page);
  }

  /** One's own; an admin's everybody's. expectedVersion 0 for whoever has set nothing yet. */
  @Mutation(() => Host)
  saveHost(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => HostInput }) input: HostInput,
  ): Promise<Host> {
    return this.service.save(by, id, expectedVersion, input, asked.selection);
  }

  /** Reads the calendar at this address (https or webcal) and keeps reading it. A file comes by PUT /files/calendars/<id>. */
  @Mutation(() => Host)
  addHostCalendar(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('url', { type: () => Text }) url: string,
    @Args('name', { type: () => ShortText, nullable: true }) name?: string,
  ): Promise<Host> {
    return this.calendars.add(by, id, { name: name ?? '', url }, asked.selection);
  }

  @Mutation(() => Host)
  removeHostCalendar(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('calendarId', { type: () => Uuid }) calendarId: string,
  ): Promise<Host> {
    return this.calendars.remove(by, calendarId, asked.selection);
  }

  @Mutation(() => Host)
  readHostCalendar(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('calendarId', { type: () => Uuid }) calendarId: string,
  ): Promise<Host> {
    return this.calendars.readNow(by, calendarId, asked.selection);
  }

  /** Makes the address by which a calendar program reads this host's meetings; one made before stops working. */
  @Mutation(() => HostFeed)
  renewHostFeed(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
  ): Promise<HostFeed> {
    return this.service.renewFeed(by, id, askedFor(asked, 'host'));
  }

  @Mutation(() => Host)
  revokeHostFeed(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
  ): Promise<Host> {
    return this.service.revokeFeed(by, id, asked.selection);
  }
}
