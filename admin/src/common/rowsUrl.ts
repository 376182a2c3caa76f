/** The list of a resource with this filter, as react-admin writes it: the rows behind a number. */
export const rowsUrl = (resource: string, filter: unknown): string =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter ?? {}) })}`;
