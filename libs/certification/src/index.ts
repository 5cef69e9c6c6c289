export {
  emptyRecord, testFormats, testFileSchema, testRecordSchema, testResults, measurementSchema, referenceMethods, sweepSchema,
  otdrSchema, type Measurement, type Otdr, type OtdrEvent, type ReferenceMethod, type Sweep, type TestFormat, type TestRecord,
  type TestResult,
} from './model/record.js'; // prettier-ignore
export type { ReadResult } from './model/read-result.js';
export { readTestFile, type ReadTestOptions } from './read-test-file.js';
export { csvProfile, csvProfiles, csvProfileSchema, type CsvProfile } from './csv/profile.js';
export { columnRoles, type ColumnRole } from './csv/roles.js';
export { readCsv } from './csv/read-csv.js';
export { readTestJson, writeTestJson } from './json/read-json.js';
export { readLinkwareXml, type NamedBytes } from './xml/read-linkware.js';
export { decodeSor } from './sor/decode-sor.js';
export type {
  SorEvent,
  SorFixed,
  SorGeneral,
  SorSamples,
  SorSummary,
  SorSupplier,
  SorTrace,
} from './sor/trace.js';
export {
  limitSchema, limitPackSchema, limitLineSchema,
  type Limit, type LimitLine, type LimitPack, type LimitSegment,
} from './limits/limit.js'; // prettier-ignore
export { limitAt, limitOver } from './limits/limit-at.js';
export { limitOf, limitSatisfies, parseLimitName, type LimitName } from './limits/limit-name.js';
export { limitSources } from './limits/pack/sources.js';
export { standardPack } from './limits/standard-pack.js';
export { endConnectionsOf, fibreBudgetDb, type FibreBudgetInput } from './fibre/budget.js';
export { applicationsOver, type ApplicationFit, type FibreApplication } from './fibre/applications.js';
export { judgeRecord, resultOfMargin, MARGINAL_BAND_DB, type MarginVerdict, type RecordVerdict } from './verdict/judge-record.js'; // prettier-ignore
export { judgeSweeps, type SweepVerdict } from './verdict/sweep.js';
export { Binder, bindingMethods, type Binding, type BindingMethod, type LinkIdentity } from './bind/bind.js';
export { coverageOf, type Coverage, type KnownRecord, type LinkCoverage } from './coverage/coverage.js';
export { coveragePolicySchema, defaultCoveragePolicy, type CoveragePolicy } from './coverage/policy.js';
export { coverageStates, isProven, type CoverageState } from './coverage/states.js';
