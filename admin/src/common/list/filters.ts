/** What a list can be narrowed by. `label` and the labels of choices are message keys; the names of options stand for themselves. */
export interface ListFilter {
  source: string;
  label: string;
  kind: 'choice' | 'choices' | 'option' | 'text' | 'moment' | 'day';
  choices?: readonly { id: string | boolean; label: string }[];
  options?: readonly { id: string; name: string }[];
}

export type FilterValues = Record<string, unknown>;

/** The values that count: an empty one narrows nothing. */
export const activeOf = (values: FilterValues): FilterValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Two filters ask the same, whatever order their fields stand in. */
export const sameFilter = (one: FilterValues, other: FilterValues): boolean =>
  canonical(one) === canonical(other);

const canonical = (values: FilterValues): string =>
  JSON.stringify(Object.entries(activeOf(values)).sort(([a], [b]) => (a < b ? -1 : 1)));
