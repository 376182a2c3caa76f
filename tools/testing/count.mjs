/** A reporter for node --test: the numbers alone, as JSON. A test that did not run is a failed one. */
export default async function* count(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    const ran = data?.skip === undefined && data?.todo === undefined;
    if (type === 'test:pass' && ran) passed++;
    if (type === 'test:fail' || (type === 'test:pass' && !ran)) failed++;
  }
  yield JSON.stringify({ passed, failed });
}
