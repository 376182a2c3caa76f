import { addressOf, networkOf } from '../../common/network.js';

export interface Caller {
  /** null where a proxy sent something else. */
  ip: string | null;
  /** What is counted as one caller. */
  network: string;
}

/** Who calls: `ip` is Express' `req.ip`, read by TRUST_PROXY. */
export const callerOf = (ip: string | undefined): Caller => ({ ip: addressOf(ip), network: networkOf(ip) });
