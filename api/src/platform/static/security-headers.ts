import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** On every answer; a page sets its own, wider content policy. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: [`'none'`], frameAncestors: [`'none'`] },
    },
    referrerPolicy: { policy: 'same-origin' },
    // Old browsers' own filters did more harm than good, and no answer of ours is for Flash or Internet Explorer.
    xXssProtection: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
  });
