import { useColleagues } from '../../common/colleagues.js';

/** Who may be given a company. */
export const useAccountManagers = () =>
  useColleagues().filter(({ roles }) => roles.includes('ADMIN') || roles.includes('ACCOUNT_MANAGER'));
