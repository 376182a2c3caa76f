/**
 * Sums for one suite. A test that did not run counts as failed: none of ours may be skipped, and one that runs alone must not
 * hide the others. So does a suite of which nothing ran, and a run that ended badly without a failed test.
 */
export function tally(code, { passed, failed, skipped = 0 }) {
  const wrong = failed + skipped;
  return { passed, failed: wrong === 0 && (code !== 0 || passed === 0) ? 1 : wrong };
}

/** What Jest wrote, or undefined where it wrote nothing. */
export const ofJest = (report) => ({
  passed: report?.numPassedTests ?? 0,
  failed: (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0),
  skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
});
