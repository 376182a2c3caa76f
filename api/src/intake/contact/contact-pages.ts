import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Express, Request, Response } from 'express';
import { referenceIn } from '../../accounts/leads/reference.js';
import { DeskError } from '../../common/errors.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { created, onlyPost } from '../doors/answers.js';
import { door } from '../doors/any-site.js';
import { publicBody } from '../doors/request-body.js';
import { SignedTokens } from '../doors/signed-tokens.js';
import { LeadDoor } from '../leads/lead-door.js';
import { LISTS } from '../leads/lead-form.js';
import { CONTACT_SCRIPT } from '../pages/assets.js';
import { missingPage, sendPage } from '../pages/page.js';
import { PoliciesService } from '../policies/policies.service.js';
import { contactForm, type ContactFormState } from './contact-form.js';
import { contactPage, thanksPage } from './contact-page.js';
import { embedPage } from './embed-page.js';
import { BLANK, refusedContact, type RefusedContact } from './refused-contact.js';
import { visitOf } from './visit.js';

/** `/contact`, the same form for other sites, and the door to which all of them send. */
@Injectable()
export class ContactPages {
  private readonly site: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly leads: LeadDoor,
    private readonly policies: PoliciesService,
    private readonly tokens: SignedTokens,
  ) {
    this.site = config.PUBLIC_URL;
  }

  mount(app: Express): void {
    app.post('/public/leads', door(this.take));
    app.all('/public/leads', onlyPost('A contact form is sent here by POST.'));
    app.get('/public/contact-form', door(this.form));
    app.get('/contact', door(this.show));
    app.get('/contact/thanks', this.thanks);
    app.get('/contact/embed', door(this.embed));
    app.get('/contact/embed.js', this.script);
  }

  private readonly take = async (req: Request, res: Response): Promise<void> => {
    const { fields, byForm } = await publicBody(req, LISTS);
    res.setHeader('Cache-Control', 'no-store');
    try {
      const receipt = await this.leads.take(fields, req);
      if (byForm) res.redirect(303, `/contact/thanks?reference=${receipt.reference}`);
      else created(res, receipt);
    } catch (error) {
      if (!byForm || !(error instanceof DeskError)) throw error;
      const { retryAfter } = error.details;
      if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter));
      await this.show(req, res, refusedContact(error, fields));
    }
  };

  private readonly show = async (req: Request, res: Response, refused?: RefusedContact): Promise<void> => {
    const state = await this.state('/public/leads', refused?.hidden ?? visitOf(req), refused);
    sendPage(res, refused?.status ?? 200, contactPage(state));
  };

  /** The form for a page of another site, whose script puts it there. */
  private readonly form = async (_req: Request, res: Response): Promise<void> => {
    res.setHeader('Cache-Control', 'no-store');
    res.type('html').send(contactForm(await this.state(`${this.site}/public/leads`, {})).markup);
  };

  private readonly thanks = (req: Request, res: Response): void => {
    const reference = referenceIn(String(req.query.reference));
    if (!reference) return sendPage(res, 404, missingPage);
    sendPage(res, 200, thanksPage(reference));
  };

  private readonly embed = async (_req: Request, res: Response): Promise<void> => {
    sendPage(res, 200, embedPage(this.site, await this.policies.current()));
  };

  private readonly script = (_req: Request, res: Response): void => {
    res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    res.setHeader('Cache-Control', 'public, max-age=300');
    res.type('js').send(`import(new URL('${CONTACT_SCRIPT.path}', document.currentScript.src).href);\n`);
  };

  private async state(
    action: string,
    hidden: Readonly<Record<string, string>>,
    refused?: RefusedContact,
  ): Promise<ContactFormState> {
    return {
      action,
      token: this.tokens.challenge(),
      submissionId: randomUUID(),
      policy: await this.policies.current(),
      typed: refused?.typed ?? BLANK,
      errors: refused?.errors ?? [],
      refusal: refused?.refusal ?? null,
      hidden,
    };
  }
}
