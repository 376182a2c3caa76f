/** A reporter for node --test: the numbers alone, as JSON. A skipped test is a failed one: none of ours may be skipped. */
export default async function* count(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass' && data.skip === undefined) passed++;
    if (type === 'test:fail' || (type === 'test:pass' && data.skip !== undefined)) failed++;
  }
  yield JSON.stringify({ passed, failed });
}
