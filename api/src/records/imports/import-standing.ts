// How an import stands, where its row cannot know: fragments of SQL over imports i and its job j.

/** One from the command line has no job; silent for long, it was interrupted. */
export const INTERRUPTED = `i.job_id IS NULL AND i.updated_at < now() - interval '10 minutes'`;
/** Its job was cancelled before it began, or given up. */
const OVER = `i.phase IN ('CHECKING', 'COMMITTING') AND (j.state IN ('CANCELLED', 'FAILED') OR (${INTERRUPTED}))`;

export const phaseOf = `CASE WHEN ${OVER} THEN CASE j.state WHEN 'CANCELLED' THEN 'CANCELLED' ELSE 'FAILED' END ELSE i.phase END`;
export const errorOf = `CASE WHEN ${OVER} THEN coalesce(i.error, j.error, 'It was interrupted. Import it again: nothing comes in twice.') ELSE i.error END`;

export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
