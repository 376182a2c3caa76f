import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { ShortText, Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { ClientMatch } from './client-match.model.js';
import { ClientMatching } from './client-matching.js';
import { Contact, ContactPage } from './contact.entity.js';
import { ContactFilter, ContactInput, ContactSort } from './contact.inputs.js';
import { ContactsQueries } from './contacts.queries.js';
import { ContactsService } from './contacts.service.js';

@Resolver()
export class ContactsResolver {
  constructor(
    private readonly queries: ContactsQueries,
    private readonly service: ContactsService,
    private readonly matching: ClientMatching,
  ) {}

  @Query(() => ContactPage)
  contacts(
    @Info() asked: Asked,
    @Args('filter', { type: () => ContactFilter, nullable: true }) filter?: ContactFilter,
    @Args('sort', { type: () => ContactSort, nullable: true }) sort?: ContactSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Contact>> {
    return this.queries.page(asked, filter ?? {}, sort, page);
  }

  /** Who of our clients this is, as far as an address, a website and a company's name tell. */
  @Query(() => ClientMatch)
  clientMatch(
    @Args('email', { type: () => ShortText, nullable: true }) email?: string,
    @Args('companyName', { type: () => ShortText, nullable: true }) companyName?: string,
    @Args('website', { type: () => ShortText, nullable: true }) website?: string,
  ): Promise<ClientMatch> {
    return this.matching.matchCompanyAndContact({ email, companyName, website });
  }

  @Mutation(() => Contact)
  createContact(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('input', { type: () => ContactInput }) input: ContactInput,
  ): Promise<Contact> {
    return this.service.create(by, input, asked.selection);
  }

  @Mutation(() => Contact)
  updateContact(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => ContactInput }) input: ContactInput,
  ): Promise<Contact> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  @Mutation(() => Contact)
  deleteContact(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Contact> {
    return this.service.delete(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => Contact)
  restoreContact(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Contact> {
    return this.service.restore(by, id, expectedVersion, asked.selection);
  }

  /** For what never was: a company that was chosen by mistake. id and expectedVersion: of the contact. */
  @Mutation(() => Contact)
  removeEmployment(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('employmentId', { type: () => Uuid }) employmentId: string,
  ): Promise<Contact> {
    return this.service.removeEmployment(by, id, expectedVersion, employmentId, asked.selection);
  }
}
