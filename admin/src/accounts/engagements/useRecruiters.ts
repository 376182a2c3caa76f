import { useColleagues } from '../../common/colleagues.js';

/** Who may lead the search of an engagement. */
export const useRecruiters = () =>
  useColleagues().filter(({ roles }) => roles.includes('ADMIN') || roles.includes('RECRUITER'));
