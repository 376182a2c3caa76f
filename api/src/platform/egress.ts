import { lookup } from 'node:dns/promises';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { Global, Inject, Injectable, Module } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { urlOf } from '../common/url.js';
import { CONFIG, type Config } from './config.module.js';

/** Of the whole exchange, in milliseconds. */
const PATIENCE = 5_000;
/** Bytes of an answer. */
const MOST = 5 * 1024 * 1024;

const TOO_SLOW = 'The other side did not answer within 5 seconds.';

/** Why nothing came back, in words for the person who gave the address. */
export class EgressError extends Error {}

interface Place {
  address: string;
  family: 4 | 6;
}

/**
 * The only way out to addresses that people type in: https, to a public address that was looked up once and is then held to
 * (a name cannot become a private one between look and leap), no redirects, 5 seconds and 5 MB at most. Networks named in
 * EGRESS_ALLOW may be private, and may be reached by plain http.
 */
@Injectable()
export class Egress {
  private readonly allowed: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

  constructor(@Inject(CONFIG) config: Config) {
    this.allowed = config.EGRESS_ALLOW.map((network) => ipaddr.parseCIDR(network));
  }

  /** Throws EgressError for an address that is refused, an answer other than 200, and one that is too slow or too large. */
  async get(address: string): Promise<Buffer> {
    const url = urlOf(address);
    if (!url || !['https:', 'http:'].includes(url.protocol))
      throw new EgressError('This is not an address that begins with https://.');
    if (url.username || url.password)
      throw new EgressError('An address with a name and password in it is not fetched.');
    const deadline = AbortSignal.timeout(PATIENCE);
    const place = await this.placeOf(url.hostname.replace(/^\[|\]$/g, ''), url.protocol === 'http:');
    return new Promise((resolve, reject) => {
      const fail = (message: string): void => reject(new EgressError(message));
      const request = (url.protocol === 'http:' ? plain : secure)(
        url,
        {
          signal: deadline,
          agent: false,
          headers: {
            accept: 'text/calendar, */*;q=0.5',
            'accept-encoding': 'identity',
            'user-agent': 'AgencyDesk',
          },
          // The address that was looked at is the one that is gone to.
          lookup: (_name, options, found) =>
            options.all ? found(null, [place]) : found(null, place.address, place.family),
        },
        (answer) => {
          const { statusCode: status = 0 } = answer;
          if (status !== 200) {
            answer.destroy();
            return fail(
              status >= 300 && status < 400
                ? 'The address leads to another one. Please give that one.'
                : `The other side answered with status ${status}.`,
            );
          }
          const parts: Buffer[] = [];
          let size = 0;
          answer.on('data', (part: Buffer) => {
            size += part.length;
            parts.push(part);
            if (size <= MOST) return;
            fail('The answer is larger than 5 MB.');
            request.destroy();
          });
          answer.on('end', () => resolve(Buffer.concat(parts, size)));
          answer.on('error', () => fail(deadline.aborted ? TOO_SLOW : 'The answer broke off.'));
        },
      );
      request.on('error', (error) => fail(deadline.aborted ? TOO_SLOW : wordsFor(error)));
      request.end();
    });
  }

  /** Throws where one of the addresses of a name may not be reached: whoever mixes them means no good. */
  private async placeOf(host: string, byHttp: boolean): Promise<Place> {
    const family = isIP(host);
    const places = family
      ? [{ address: host, family }]
      : await lookup(host, { all: true, verbatim: true }).catch(() => {
          throw new EgressError('There is no such host.');
        });
    for (const { address } of places) {
      const ip = ipaddr.process(address);
      const own = this.allowed.some(
        ([network, bits]) => ip.kind() === network.kind() && ip.match([network, bits] as never),
      );
      if (!own && !isPublic(ip)) throw new EgressError('This address is in a private network.');
      if (!own && byHttp) throw new EgressError('The address must begin with https://.');
    }
    return places[0] as Place;
  }
}

/** IPv4 written as IPv6 in the way of RFC 4291, 2.5.5.1, long given up: ipaddr.js takes it for a public address. */
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');

const isPublic = (ip: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  ip.range() === 'unicast' && !(ip instanceof ipaddr.IPv6 && ip.match(COMPATIBLE));

const wordsFor = (error: Error): string => {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/CERT|SELF_SIGNED|ERR_TLS/.test(code)) return 'The certificate of the other side is not in order.';
  return code === 'ECONNREFUSED' ? 'The other side takes no connections.' : 'The connection broke off.';
};

@Global()
@Module({ providers: [Egress], exports: [Egress] })
export class EgressModule {}
