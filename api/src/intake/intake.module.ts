import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Express } from 'express';
import { ConsultationsModule } from '../accounts/consultations/consultations.module.js';
import { LeadsModule } from '../accounts/leads/leads.module.js';
import { ArrivalModule } from '../moderation/arrival/arrival.module.js';
import { RecordsModule } from '../records/records.module.js';
import { CommentLeadsResolver } from './comment-leads/comment-leads.resolver.js';
import { CommentLeadsService } from './comment-leads/comment-leads.service.js';
import { AcceptComment } from './comments/accept-comment.js';
import { CommentDoor } from './comments/comment-door.js';
import { PublicArticles } from './comments/public-articles.js';
import { Thread } from './comments/thread.js';
import { BookingDoor } from './bookings/booking-door.js';
import { BookingPages } from './bookings/booking-pages.js';
import { BookingRoutes } from './bookings/booking-routes.js';
import { BookingWeeks } from './bookings/booking-weeks.js';
import { BlogPages } from './blog/blog-pages.js';
import { ContactPages } from './contact/contact-pages.js';
import { Limits, LimitsSweep } from './doors/limits.js';
import { PublicDoors } from './public-doors.js';
import { SignedTokens } from './doors/signed-tokens.js';
import { AcceptLead } from './leads/accept-lead.js';
import { KeptLeads } from './leads/kept-leads.js';
import { LeadDoor } from './leads/lead-door.js';
import { ReceivedLetter } from './leads/received-letter.js';
import { MailDoor } from './mail/mail-door.js';
import { MailReader } from './mail/mail-reader.js';
import { mountAssets } from './pages/assets.js';
import { PoliciesResolver } from './policies/policies.resolver.js';
import { PoliciesService } from './policies/policies.service.js';

/** The public doors and pages: plain routes, because each layer between would be paid by every visitor. */
@Module({
  imports: [ArrivalModule, RecordsModule, LeadsModule, ConsultationsModule],
  providers: [
    PublicDoors,
    BlogPages,
    CommentDoor,
    AcceptComment,
    Thread,
    PublicArticles,
    BookingDoor,
    BookingPages,
    BookingRoutes,
    BookingWeeks,
    ContactPages,
    LeadDoor,
    MailDoor,
    MailReader,
    AcceptLead,
    KeptLeads,
    ReceivedLetter,
    PoliciesService,
    PoliciesResolver,
    CommentLeadsService,
    CommentLeadsResolver,
    SignedTokens,
    Limits,
    LimitsSweep,
  ],
})
export class IntakeModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly doors: PublicDoors,
    private readonly blog: BlogPages,
    private readonly contact: ContactPages,
    private readonly bookings: BookingRoutes,
  ) {}

  onModuleInit(): void {
    const app = this.host.httpAdapter.getInstance<Express>();
    this.doors.mount(app);
    mountAssets(app);
    this.blog.mount(app);
    this.contact.mount(app);
    this.bookings.mount(app);
  }
}
