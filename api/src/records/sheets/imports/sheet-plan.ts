import { BadInput, type FieldError } from '../../../common/errors.js';
import { isCountry } from '../../../common/trade-scalars.js';
import type { Mapping } from '../mapping/sheet.js';
import { ImportMatch, ImportPolicy } from './sheet-import.enums.js';
import type { SheetTarget } from './sheet-target.js';

/** What the sender of a sheet chose. */
export interface SheetPlan {
  /** Which column fills which field: a name or null, by position. */
  mapping: Mapping;
  match: ImportMatch;
  policy: ImportPolicy;
  /** Where telephone numbers without a country code are from: two letters. */
  country: string | null;
  /** Where these records come from, and why we may keep them: with people their consent, or another ground. */
  basis: string | null;
}

/** Throws BadInput beside what is amiss: a column that fills two fields, one that none may miss, a choice that this kind has not. */
export function checkPlan(target: SheetTarget, header: readonly string[], plan: SheetPlan): void {
  const errors: FieldError[] = [];
  const refuse = (field: string, code: string, message: string): void => {
    errors.push({ field: `plan.${field}`, code, message });
  };
  if (plan.mapping.length !== header.length)
    refuse('mapping', 'INVALID', `The file has ${header.length} columns: say of each what it is, or null.`);
  plan.mapping.forEach((name, i) => {
    if (name === null) return;
    const column = target.sheet.columns.find((one) => one.name === name);
    if (!column) refuse(`mapping.${i}`, 'UNKNOWN', `There is no field ${name}.`);
    else if (plan.mapping.indexOf(name) < i)
      refuse(`mapping.${i}`, 'TWICE', `Another column is ${column.label} already. Choose one of the two.`);
  });
  const filled = Object.fromEntries(plan.mapping.flatMap((name) => (name ? [[name, name]] : [])));
  for (const { field, code } of target.sheet.amiss(filled))
    refuse(
      'mapping',
      code,
      `No column is ${target.sheet.columns.find(({ name }) => name === field)?.label ?? field}. Choose which one is.`,
    );
  if (!target.matches.includes(plan.match))
    refuse('match', 'INVALID', `These are matched by ${target.matches.join(' or ')}.`);
  if (plan.country && !isCountry(plan.country))
    refuse('country', 'FORMAT', 'A country has two letters, such as DE.');
  if (errors.length) throw new BadInput(errors);
}

/** What is proposed before anybody has chosen. */
export const firstPlan = (target: SheetTarget, mapping: Mapping): SheetPlan => ({
  mapping,
  match: target.matches[0]!,
  policy: ImportPolicy.SKIP,
  country: null,
  basis: null,
});
