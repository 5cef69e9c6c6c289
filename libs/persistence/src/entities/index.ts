import type { Kind } from '#plan';
import {
  AddressEntity,
  DhcpScopeEntity,
  OpeningEntity,
  PrefixEntity,
  RangeEntity,
  RouteEntity,
  VrfEntity,
  VrfMemberEntity,
} from './addressing.js';
import {
  ApiTokenEntity,
  CredentialEntity,
  DeviceAccessEntity,
  HostKeyEntity,
  JumpHostEntity,
  NamedSecretEntity,
  SessionEntity,
  SignInAttemptEntity,
  UserEntity,
} from './accounts.js';
import { AggregateEntity, AsnEntity, FlowEntity, ZoneEntity } from './address-space.js';
import { AddressFreedEntity, AddressRunEntity } from './address-runs.js';
import { CableEntity, CablePathwayEntity, CableTerminationEntity, PathwayEntity } from './cables.js';
import { CircuitEntity } from './circuits.js';
import {
  CableProductEntity,
  CableProfileEntity,
  CompatibilityEntity,
  ModuleEntity,
  ModuleTypeEntity,
  TransceiverTypeEntity,
} from './catalogue.js';
import { TestRecordEntity, TestSessionEntity } from './certification.js';
import {
  CertificationAgreementEntity,
  CertificationReserveEntity,
  LimitPackEntity,
  TesterEntity,
  TesterProfileEntity,
} from './proof.js';
import {
  ConfigContentEntity,
  ConfigVersionEntity,
  DeviceBackupEntity,
  PushDecisionEntity,
  PushEntity,
  PushStepEntity,
  TemplateVersionEntity,
} from './configuration.js';
import { DeviceEntity, DeviceTypeEntity, PortEntity, PortMapEntity } from './devices.js';
import { LocationEntity, RackEntity, RackSpaceEntity } from './places.js';
import {
  ClaimEntity,
  ProjectChangeEntity,
  ProjectEntity,
  ProjectRevisionEntity,
  ProjectStepEntity,
  GestureTickEntity,
  WaiverEntity,
  WorkPackageEntity,
  WorkPackageMemberEntity,
  WorkPackageObjectEntity,
} from './projects.js';
import {
  FhrpGroupEntity,
  FhrpMemberEntity,
  SpanningTreeEntity,
  SpanningTreeVlanEntity,
} from './redundancy.js';
import { RegisterEventEntity, RegisterObjectEntity } from './register.js';
import type { RecordedEntity } from './recorded.js';
import { SettingEntity } from './settings.js';
import { UploadEntity, UploadPartEntity } from './uploads.js';
import {
  InterfaceVlanEntity,
  InterfaceVlanTaggedEntity,
  VlanEntity,
  VlanGroupEntity,
  VlanTranslationEntity,
} from './vlans.js';
import { AttachmentEntity, AttachmentPartEntity, FloorPlanEntity, JobEntity } from './work.js';

/** The entity of each kind of the plan. */
export const kindEntities: Readonly<Record<Kind, new () => RecordedEntity>> = {
  location: LocationEntity,
  rack: RackEntity,
  deviceType: DeviceTypeEntity,
  moduleType: ModuleTypeEntity,
  transceiverType: TransceiverTypeEntity,
  cableProduct: CableProductEntity,
  cableProfile: CableProfileEntity,
  compatibility: CompatibilityEntity,
  device: DeviceEntity,
  module: ModuleEntity,
  port: PortEntity,
  portMap: PortMapEntity,
  pathway: PathwayEntity,
  cable: CableEntity,
  circuit: CircuitEntity,
  aggregate: AggregateEntity,
  asn: AsnEntity,
  zone: ZoneEntity,
  flow: FlowEntity,
  vrf: VrfEntity,
  vlanGroup: VlanGroupEntity,
  vlan: VlanEntity,
  interfaceVlan: InterfaceVlanEntity,
  vlanTranslation: VlanTranslationEntity,
  spanningTree: SpanningTreeEntity,
  prefix: PrefixEntity,
  range: RangeEntity,
  dhcpScope: DhcpScopeEntity,
  fhrpGroup: FhrpGroupEntity,
  fhrpMember: FhrpMemberEntity,
  address: AddressEntity,
  route: RouteEntity,
  opening: OpeningEntity,
};

/** Every table. */
// prettier-ignore
export const entities = [
  ...Object.values(kindEntities),
  RackSpaceEntity, CableTerminationEntity, CablePathwayEntity, InterfaceVlanTaggedEntity, SpanningTreeVlanEntity, VrfMemberEntity,
  AddressRunEntity, AddressFreedEntity,
  ProjectEntity, ProjectRevisionEntity, ProjectStepEntity, ProjectChangeEntity, ClaimEntity, WaiverEntity,
  GestureTickEntity,
  WorkPackageEntity, WorkPackageObjectEntity, WorkPackageMemberEntity,
  RegisterEventEntity, RegisterObjectEntity,
  UserEntity, SessionEntity, ApiTokenEntity, CredentialEntity, HostKeyEntity, DeviceAccessEntity, JumpHostEntity, NamedSecretEntity, ConfigContentEntity, DeviceBackupEntity,
  ConfigVersionEntity, PushDecisionEntity, PushEntity, PushStepEntity, TemplateVersionEntity,
  TestSessionEntity, TestRecordEntity, CertificationAgreementEntity, CertificationReserveEntity, TesterEntity, TesterProfileEntity,
  LimitPackEntity,
  AttachmentEntity, AttachmentPartEntity, FloorPlanEntity, JobEntity, SettingEntity, UploadEntity, UploadPartEntity, SignInAttemptEntity,
];
