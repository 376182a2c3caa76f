/** "3", or "10,000+" where there are more than were counted. */
export const counted = (count: number, isExact: boolean): string =>
  `${count.toLocaleString('en')}${isExact ? '' : '+'}`;
