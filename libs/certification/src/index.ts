export {
  emptyRecord,
  testFormats,
  testFileSchema,
  testRecordSchema,
  testResults,
  measurementSchema,
  referenceMethods,
  sweepSchema,
  otdrSchema,
  type Measurement,
  type Otdr,
  type OtdrEvent,
  type ReferenceMethod,
  type Sweep,
  type TestFormat,
  type TestRecord,
  type TestResult,
} from './model/record.js';
export type { ReadResult } from './model/read-result.js';
export { readTestFile, type ReadTestOptions } from './read-test-file.js';
export { csvProfile, csvProfiles, csvProfileSchema, type CsvProfile } from './csv/profile.js';
export { columnRoles, type ColumnRole } from './csv/roles.js';
export { readCsv } from './csv/read-csv.js';
export { inspectCsv, type InspectedColumn, type InspectedCsv } from './csv/inspect.js';
export { readTestFiles } from './read-test-files.js';
export { TestStream, type TestSource } from './read-test-stream.js';
export {
  linkParts,
  onlyReplaced,
  type ChangesSince,
  type LinkChange,
  type LinkPart,
} from './coverage/link-change.js';
export { bindAll, type KeptTest } from './project/bind-all.js';
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
  limitSchema,
  limitPackSchema,
  limitLineSchema,
  type Limit,
  type LimitLine,
  type LimitPack,
  type LimitSegment,
} from './limits/limit.js';
export { limitAt, limitOver } from './limits/limit-at.js';
export {
  isChannelTest,
  limitOf,
  limitSatisfies,
  parseLimitName,
  type LimitName,
} from './limits/limit-name.js';
export { limitSources } from './limits/pack/sources.js';
export { standardPack } from './limits/standard-pack.js';
export { endConnectionsOf, fibreBudgetDb, type FibreBudgetInput } from './fibre/budget.js';
export { applicationsOver, type ApplicationFit } from './fibre/applications.js';
export type { FibreApplication } from './fibre/application.js';
export {
  judgeRecord,
  resultOfMargin,
  MARGINAL_BAND_DB,
  type MarginVerdict,
  type RecordVerdict,
} from './verdict/judge-record.js';
export { judgeSweeps, marginToExportedLine, type SweepVerdict } from './verdict/sweep.js';
export {
  Binder,
  bindingMethods,
  type Binding,
  type BindingAgreements,
  type BindingMethod,
} from './bind/bind.js';
export type { LinkIdentity } from './bind/link-identity.js';
export { compareText } from './bind/order.js';
export { cableOf, strandId, strandsOf, type TargetFields, type TestTarget } from './bind/target.js';
export { identifierBy, templateFields, templateOf, unknownFields } from './bind/template.js';
export { suggestLinks, type PlacedTest, type Reason, type Suggestion } from './bind/suggest.js';
export { checkTrust, type TrustInput } from './trust/check.js';
export { calibrationCalendar, lastCertificates } from './trust/calendar.js';
export { calibrationOn, testerSchema, withRegister, type Tester } from './trust/testers.js';
export {
  headroomGroups,
  headroomOf,
  type HeadroomGroup,
  type HeadroomRow,
  type HeadroomStatistics,
} from './statistics/headroom.js';
export { inWorkingOrder, testPlanOf, type PlannedTest, type TestPlanOptions } from './prepare/test-plan.js';
export {
  listColumns,
  testerListProfile,
  testerListProfiles,
  testerListProfileSchema,
  type ListColumn,
  type TesterListProfile,
} from './prepare/tester-profile.js';
export { identifierFindings } from './prepare/collisions.js';
export { identifierText, listCells, listText } from './prepare/write-list.js';
export {
  bidirectional,
  lengthOf,
  linkEvents,
  type BidirectionalEvent,
  type Cords,
  type LinkEvent,
} from './otdr/bidirectional.js';
export { attenuationOf, type FibreAttenuation } from './fibre/attenuation.js';
export { judgeFibre, type FibreLoss, type FibreVerdict } from './fibre/judge-fibre.js';
export {
  acceptanceGate,
  reserveSchema,
  type AcceptanceGate,
  type NewReserve,
  type Reserve,
} from './reserve/reserve.js';
export { coverageOf, type Coverage } from './coverage/coverage.js';
export type { LinkCoverage } from './coverage/link-coverage.js';
export type { KnownRecord } from './coverage/known-record.js';
export { coveragePolicySchema, defaultCoveragePolicy, type CoveragePolicy } from './coverage/policy.js';
export { marginOf } from './coverage/link-state.js';
export { coverageStates, isProven, type CoverageState } from './coverage/states.js';
