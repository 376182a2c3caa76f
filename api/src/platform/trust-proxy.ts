/** TRUST_PROXY as Express wants it: whose X-Forwarded-For is believed. */
export const trustProxy = (value: string): boolean | string | string[] =>
  value === 'all'
    ? true
    : value === 'none'
      ? false
      : value === 'loopback'
        ? 'loopback'
        : value.split(',').map((v) => v.trim());
