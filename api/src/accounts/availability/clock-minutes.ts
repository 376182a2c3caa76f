/** Minutes of a day's clock: 09:00 is 540, 24:00 is 1440. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** SQL of the time of day that a column of minutes says. */
export const timeSql = (minutes: string): string =>
  `lpad((${minutes} / 60)::text, 2, '0') || ':' || lpad((${minutes} % 60)::text, 2, '0')`;
