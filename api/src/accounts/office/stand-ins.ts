/** The people for whom somebody acts today, as a query of ids: themselves, and who is away and named them. viewer: an expression of a user's id. */
export const actedForBy = (viewer: string): string =>
  `(SELECT ${viewer} UNION ALL SELECT user_id FROM absences WHERE deputy_id = ${viewer} AND office_today() BETWEEN from_day AND until_day)`;
