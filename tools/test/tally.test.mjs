import assert from 'node:assert/strict';
import { test } from 'node:test';
import count from '../testing/count.mjs';
import { ofJest, tally } from '../testing/tally.mjs';

test('counts what passed and what failed', () => {
  assert.deepEqual(tally(0, { passed: 3, failed: 0 }), { passed: 3, failed: 0 });
  assert.deepEqual(tally(1, { passed: 3, failed: 2 }), { passed: 3, failed: 2 });
});

test('takes a run of nothing for a failure, and one that ended badly', () => {
  assert.deepEqual(tally(0, ofJest({ numPassedTests: 0 })), { passed: 0, failed: 1 });
  assert.deepEqual(tally(0, ofJest(undefined)), { passed: 0, failed: 1 });
  assert.deepEqual(tally(1, { passed: 3, failed: 0 }), { passed: 3, failed: 1 });
});

test('takes a test that did not run for one that failed', async () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  assert.deepEqual(tally(1, ofJest(report)), { passed: 5, failed: 4 });
  assert.deepEqual(tally(1, ofJest({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 })), {
    passed: 5,
    failed: 1,
  });
  async function* events() {
    yield { type: 'test:pass', data: { details: { type: 'test' } } };
    yield { type: 'test:pass', data: { details: { type: 'suite' } } };
    yield { type: 'test:pass', data: { skip: true } };
    yield { type: 'test:pass', data: { todo: 'later' } };
    yield { type: 'test:fail', data: {} };
  }
  const { value } = await count(events()).next();
  assert.deepEqual(JSON.parse(value), { passed: 1, failed: 3 });
});
