import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { LeadSource } from '../../accounts/leads/lead.enums.js';
import type { NewLead } from '../../accounts/leads/new-lead.js';
import { TooManyRequests } from '../../common/errors.js';
import { cleanLine } from '../../common/text.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { PublicArticles } from '../comments/public-articles.js';
import { marksOf } from '../doors/marks.js';
import { callerOf } from '../doors/network.js';
import type { Fields } from '../doors/request-body.js';
import { uuidOf } from '../doors/uuid-of.js';
import { SignedTokens } from '../doors/signed-tokens.js';
import { PoliciesService } from '../policies/policies.service.js';
import { AcceptLead } from './accept-lead.js';
import { articleIn } from './article-in.js';
import { bookingUrl } from './booking-url.js';
import { type LeadForm, readLeadForm } from './lead-form.js';
import { verbatim } from './verbatim.js';

export const THANKS = 'A representative will contact you shortly';

/** The answer to a contact form, the same for what waits in quarantine: nobody learns by it how to get around that. */
export interface LeadReceipt {
  reference: string;
  message: string;
  /** Where to choose a time to talk. */
  bookingUrl: string;
}

/** Takes in what a visitor asks of us: reads the form, and makes a lead of it. */
@Injectable()
export class LeadDoor {
  private readonly site: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly tokens: SignedTokens,
    private readonly articles: PublicArticles,
    private readonly policies: PoliciesService,
    private readonly leads: AcceptLead,
  ) {
    this.site = config.PUBLIC_URL;
  }

  /** Throws what the door answers: 422, 429. */
  async take(fields: Fields, req: Request): Promise<LeadReceipt> {
    const key = req.headers['idempotency-key'];
    const form = readLeadForm(fields, typeof key === 'string' ? key : undefined);
    const { network } = callerOf(req.ip);
    const email = form.email.toLowerCase();
    const submission = form.submissionId === null ? null : uuidOf(email, form.submissionId);
    const answer = await this.leads.accept({
      lead: {
        ...(await this.written(form)),
        email: form.email,
        source: LeadSource.CONTACT_FORM,
        quarantineReasons: marksOf(form, this.tokens.openedAt(form.token)),
        submissionId: submission,
        network: network === 'unknown' ? null : network,
        receivedAt: new Date(),
        submission: {
          fields: verbatim(fields),
          userAgent: cleanLine(req.headers['user-agent'] ?? '').slice(0, 500) || null,
        },
      },
      network,
      submission,
      fingerprint: fingerprintOf(form),
      requestId: req.requestId,
    });
    if ('wait' in answer)
      throw new TooManyRequests(
        Math.max(1, answer.wait),
        'Very much arrives at this moment. Please wait a minute and send it again.',
      );
    const { reference } = answer;
    return { reference, message: THANKS, bookingUrl: bookingUrl(this.site, reference) };
  }

  /** How they came is kept only with their consent to a sentence that we showed. */
  private async written(form: LeadForm): Promise<Pick<NewLead, 'name'> & Partial<NewLead>> {
    const { name, phone, companyName, companySize, services, message, touches } = form;
    const policy = form.policyVersion && (await this.policies.byVersion(form.policyVersion));
    const slug = form.articleSlug ?? (policy ? articleIn(touches?.last.landingPage) : null);
    return {
      name,
      phone,
      companyName,
      companySize,
      services,
      message,
      sourceArticleId: slug && ((await this.articles.bySlug(slug))?.id ?? null),
      ...(policy && {
        consent: {
          purpose: 'ATTRIBUTION',
          policyVersion: String(policy.version),
          sentence: policy.sentence,
          at: new Date().toISOString(),
        },
        firstTouch: touches?.first,
        lastTouch: touches?.last,
      }),
    };
  }
}

/** Of all that a person wrote. */
const fingerprintOf = (form: LeadForm): string =>
  uuidOf(
    form.email.toLowerCase(),
    form.name,
    form.phone,
    form.companyName,
    form.companySize,
    [...form.services].sort(),
    form.message,
  );
