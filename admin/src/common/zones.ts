/** Every time zone, as a choice of a form. */
export const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map(
  (id) => ({
    id,
    name: id.replaceAll('_', ' '),
  }),
);
