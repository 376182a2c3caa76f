// What is counted as one caller (see networkOf in common): an IPv4 address, or the /64 of an IPv6 one.
const whole = (ip: string): string => `set_masklen(${ip}, CASE family(${ip}) WHEN 6 THEN 64 ELSE 32 END)`;

/** SQL: the network of an address in the form that filters and blocks take. */
export const authorNetwork = (ip: string): string => `abbrev(network(${whole(ip)})::inet)`;

/** SQL: whether `other` is in the network of `ip`; as a stretch of addresses, so that the index over them is walked. */
export const inNetworkOf = (ip: string, other: string): string =>
  `${other} BETWEEN network(${whole(ip)}) AND set_masklen(broadcast(${whole(ip)}), masklen(${ip}))`;
