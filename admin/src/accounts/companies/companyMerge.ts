import { countryName } from '../../common/countries.js';
import type { MergeRoom } from '../../records/merges/mergeRoom.js';

export const companyMerge: MergeRoom = {
  type: 'Company',
  resource: 'companies',
  say: (field, value, translate) =>
    field === 'size'
      ? translate(`desk.companies.${value}`)
      : field === 'country'
        ? countryName(value)
        : value,
};
