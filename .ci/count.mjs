// node .ci/count.mjs FOLDER FAILED_STEPS: adds up the Jest reports of a run and prints the one plain line of its result.
// A step that failed without a report (a build, a lint) counts as one failure; so does a suite that ran no test.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let suitesWithFailures = 0;
for (const file of readdirSync(folder)) {
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const failures =
    report.numFailedTests + report.numRuntimeErrorTestSuites + (report.numTotalTests === 0 ? 1 : 0);
  passed += report.numPassedTests;
  failed += failures;
  if (failures > 0) suitesWithFailures += 1;
  console.log(`${file.replace('.json', '')}: ${report.numPassedTests} of ${report.numTotalTests}`);
}
failed += Math.max(0, Number(failedSteps) - suitesWithFailures);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
