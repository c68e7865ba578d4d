/**
 * Names what failed and ends with "N passed, N failed": `node .ci/report.mjs <Jest's JSON> <exit code of the tests> <of the checks>`.
 * Exits with 0 only when tests ran, all passed, and the checks did; failed checks count as one failure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [path = '', ofTests, ofChecks] = process.argv.slice(2);
const run = JSON.parse((existsSync(path) && readFileSync(path, 'utf8')) || '{}');
const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0, testResults = [] } = run;

for (const { name, status, message, assertionResults } of testResults.filter((file) => file.status === 'failed')) {
  const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
  for (const what of tests.length > 0 ? tests : [message.trim().split('\n')[0]]) console.log(`${status}: ${relative('.', name)}: ${what}`);
}
// A file that could not even be loaded has no tests to fail and counts as one; so does a run that ended before its report.
const isWhole = ofTests === '0' && numPassedTests > 0;
const failedTests = Math.max(numFailedTests + numRuntimeErrorTestSuites, isWhole ? 0 : 1);
if (ofChecks !== '0') console.log('failed: npm run check, see above');
const failed = failedTests + (ofChecks === '0' ? 0 : 1);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
