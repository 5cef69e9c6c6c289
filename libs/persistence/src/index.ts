export { kindTable } from './changes/kind-table.js';
export { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './embedded/start-embedded.js';
export { DatabaseServerError, type ServerFault } from './embedded/server-error.js';
export { Database, type Sql } from './database/database.js';
export { openDatabase, dataSourceOptions, type DatabaseOptions } from './database/open-database.js';
export {
  ApiTokenEntity,
  CredentialEntity,
  HostKeyEntity,
  SessionEntity,
  UserEntity,
} from './entities/accounts.js';
export { TestRecordEntity, TestSessionEntity } from './entities/certification.js';
export {
  CertificationAgreementEntity,
  CertificationReserveEntity,
  LimitPackEntity,
  TesterEntity,
  TesterProfileEntity,
} from './entities/proof.js';
export { ConfigVersionEntity, PushEntity, PushStepEntity } from './entities/configuration.js';
export {
  ProjectEntity,
  ProjectStepEntity,
  WaiverEntity,
  WorkPackageEntity,
  WorkPackageMemberEntity,
  WorkPackageObjectEntity,
} from './entities/projects.js';
export { AttachmentEntity, JobEntity } from './entities/work.js';
export { everything, workPackages, type Scope } from './read/scope.js';
export { writeChanges, writeTogether } from './changes/write-changes.js';
export { closeProject, type CloseRequest } from './changes/close-project.js';
export {
  undoEvent,
  changesOfEvent,
  NotUndoableError,
  type LaterEvent,
  type Undone,
  type UndoRequest,
} from './changes/undo-event.js';
export { ProjectNotOpenError } from './changes/project-changes.js';
export type { ChangeRequest, Refused, Written } from './changes/written.js';
export { appendEvent, type EventHead, type EventObject, type NewEvent } from './changes/register.js';
export { objectsOf, type ObjectPage, type ObjectQuery } from './read/objects.js';
export { planOf, presentPlan } from './read/plan.js';
export { planSettings, savePlanSettings, type PlanSettings } from './read/settings.js';
export { cablingFacts } from './read/cabling-facts.js';
export {
  eventObjects,
  registerEvents,
  verifyRegister,
  type RegisterQuery,
  type Verified,
} from './read/register.js';
export { reservedPorts } from './read/reserved.js';
export { contestedClaims, type ContestedClaim } from './read/contested.js';
export { interfacesWithFarEnds, type InterfaceLine, type InterfaceQuery } from './read/interfaces.js';
export { search } from './read/search.js';
export {
  takeNextAddress,
  takeNextPrefix,
  takeNextVlan,
  type Taken,
  type TakeRequest,
} from './allocation/take-next.js';
export { PersistenceModule } from './database/persistence.module.js';
export { Vault, VaultError } from './access/vault.js';
export {
  credentialHeads,
  credentialKinds,
  openCredential,
  removeCredential,
  saveCredential,
  type CredentialHead,
  type CredentialKind,
  type CredentialSecret,
} from './access/credentials.js';
export {
  acceptedKeys,
  acceptHostKey,
  forgetHostKey,
  hostKeys,
  noteHostKey,
  type HostKeyRow,
} from './access/host-keys.js';
export {
  accessOf,
  ALL_DEVICES,
  deviceAccesses,
  loginNameOf,
  saveDeviceAccess,
  type DeviceAccess,
  type DeviceAccessRow,
} from './access/device-access.js';
export {
  configHash,
  configHistory,
  configVersion,
  fullConfig,
  keepConfigVersion,
  secretsDigest,
  newestConfigs,
  type ConfigKind,
  type ConfigVersion,
  type ConfigVersionHead,
  type NewConfigVersion,
} from './configuration/config-versions.js';
export {
  addPushDecision,
  addPushes,
  addPushStep,
  endDeadJobs,
  endWaiting,
  holdsPush,
  pushDecisions,
  lastPushes,
  lastStages,
  pushById,
  pushesOfRun,
  pushStates,
  pushSteps,
  rememberPush,
  takeAbandoned,
  takePush,
  updatePush,
  type AbandonedPush,
  type PushDecision,
  type PushDecisionRow,
  type PushRow,
  type PushState,
  type PushStepRow,
} from './configuration/pushes.js';
export {
  addTests,
  beginTestFile,
  endTestFile,
  originalOf,
  testFiles,
  type NewTestFile,
  type Original,
  type StoredTestRecord,
  type TestFileRow,
} from './certification/test-files.js';
export {
  addUploadPart,
  beginUpload,
  completeUpload,
  dropUpload,
  PART_BYTES,
  sweepUploads,
  uploadOf,
  uploadParts,
  uploadRange,
  waitingUploads,
  type UploadRow,
} from './uploads/uploads.js';
export { addAttachment, attachmentParts, type NewAttachment } from './uploads/attachments.js';
export {
  addLimitPack,
  addReserve,
  addTester,
  agreementOf,
  liftReserve,
  limitPacks,
  removeTester,
  reservesOf,
  saveAgreement,
  savedProfiles,
  saveProfile,
  testersOf,
  type CertificationAgreement,
  type TesterRow,
} from './certification/agreements.js';
export {
  decideBindings,
  testRecords,
  wholeTestRecords,
  type BindingDecision,
  type KnownTestRecord,
} from './certification/test-records.js';
export { testedPast } from './certification/tested-past.js';
export {
  addFloorPlan,
  floorPlanName,
  floorPlanFiles,
  floorPlanHeads,
  type FloorPlanFile,
  type FloorPlanHead,
  type NewFloorPlan,
} from './floors/floor-plans.js';
export {
  addRevision,
  revisionHeads,
  revisionPlan,
  type NewRevision,
  type RevisionHead,
} from './changes/project-revisions.js';
export { traceFacts, type TraceFacts } from './read/trace-facts.js';
export { frontPortsOf, powerPortsOf, strandsOfCable } from './read/trace-seeds.js';
export { objectsReferring, usersOf, withReferring, type User } from './read/referring.js';
export { knownTypes, typesOf, type TypeLine, type TypeQuery } from './read/types.js';
export {
  approvalOf,
  approvedConfigs,
  type Approval,
  type ApprovedConfig,
} from './configuration/approvals.js';
export { deviceBackups, noteBackup, plannedDevices, type DeviceBackup } from './configuration/backups.js';
export {
  backupPolicy,
  backupPolicySchema,
  configurationSetting,
  saveConfigurationSetting,
  type BackupPolicy,
  type ConfigurationSetting,
} from './configuration/settings.js';
export {
  namedSecrets,
  openNamedSecrets,
  removeNamedSecret,
  saveNamedSecret,
  type NamedSecretHead,
} from './access/named-secrets.js';
export { jumpChain, jumpHosts, removeJumpHost, saveJumpHost, type JumpHost } from './access/jump-hosts.js';
export { pathsOf, withPaths, type AnyObject, type ReadByIds } from './read/paths.js';
export { refreshStatistics } from './changes/refresh-statistics.js';
export {
  conflictFinding,
  readByIds,
  refusalFindings,
  toldConflicts,
  type ToldConflict,
} from './changes/told-conflicts.js';
export { adoptPlan, prepareAdoption, type Adoption } from './imports/adopt-plan.js';
export { insertProject, setSteps, type NewProject } from './imports/insert-project.js';
export { addJob, requestCheck, type NewJob } from './imports/jobs.js';
export type { Clock } from './imports/clock.js';
export {
  addTemplateVersion,
  newestTemplates,
  siteTemplates,
  templateVersions,
  type TemplateVersion,
} from './configuration/site-templates.js';
