import { Places1795000000001 } from './01-places.js';
import { Devices1795000000002 } from './02-devices.js';
import { RackSpace1795000000003 } from './03-rack-space.js';
import { Cables1795000000004 } from './04-cables.js';
import { Vlans1795000000005 } from './05-vlans.js';
import { Addressing1795000000006 } from './06-addressing.js';
import { VrfMembers1795000000007 } from './07-vrf-members.js';
import { Accounts1795000000008 } from './08-accounts.js';
import { Projects1795000000009 } from './09-projects.js';
import { Register1795000000010 } from './10-register.js';
import { Configuration1795000000011 } from './11-configuration.js';
import { Certification1795000000012 } from './12-certification.js';
import { Work1795000000013 } from './13-work.js';
import { Search1795000000014 } from './14-search.js';
import { Settings1795000000015 } from './15-settings.js';
import { DeviceAccess1795000000016 } from './16-device-access.js';
import { PortPositions1795000000017 } from './17-port-positions.js';
import { AddressRuns1795000000018 } from './18-address-runs.js';
import { TestFiles1795000000019 } from './19-test-files.js';
import { WorkPackageSees1795000000020 } from './20-work-package-sees.js';
import { TestFigures1795000000021 } from './21-test-figures.js';
import { Segmentation1795000000022 } from './22-segmentation.js';
import { Catalogue1795000000023 } from './23-catalogue.js';
import { Proof1795000000024 } from './24-proof.js';
import { PathwayConditions1795000000025 } from './25-pathway-conditions.js';
import { SafePush1795000000026 } from './26-safe-push.js';
import { InterfaceServices1795000000027 } from './27-interface-services.js';
import { Floors1795000000028 } from './28-floors.js';
import { ProjectRevisions1795000000029 } from './29-project-revisions.js';
import { Uploads1795000000030 } from './30-uploads.js';
import { SignInAttempts1795000000031 } from './31-sign-in-attempts.js';
import { Circuits1795000000032 } from './32-circuits.js';
import { SiteTemplates1795000000033 } from './33-site-templates.js';
import { PushHands1795000000034 } from './34-push-hands.js';
import { TrunkNegotiation1795000000035 } from './35-trunk-negotiation.js';
import { CableReel1795000000036 } from './36-cable-reel.js';
import { Told1795000000037 } from './37-told.js';
import { AttachmentParts1795000000038 } from './38-attachment-parts.js';
import { GestureTicks1795000000039 } from './39-gesture-ticks.js';

/** All migrations, oldest first. A migration is never edited once released; a new one is added. */
export const migrations = [
  Places1795000000001,
  Devices1795000000002,
  RackSpace1795000000003,
  Cables1795000000004,
  Vlans1795000000005,
  Addressing1795000000006,
  VrfMembers1795000000007,
  Accounts1795000000008,
  Projects1795000000009,
  Register1795000000010,
  Configuration1795000000011,
  Certification1795000000012,
  Work1795000000013,
  Search1795000000014,
  Settings1795000000015,
  DeviceAccess1795000000016,
  PortPositions1795000000017,
  AddressRuns1795000000018,
  TestFiles1795000000019,
  WorkPackageSees1795000000020,
  TestFigures1795000000021,
  Segmentation1795000000022,
  Catalogue1795000000023,
  Proof1795000000024,
  PathwayConditions1795000000025,
  SafePush1795000000026,
  InterfaceServices1795000000027,
  Floors1795000000028,
  ProjectRevisions1795000000029,
  Uploads1795000000030,
  SignInAttempts1795000000031,
  Circuits1795000000032,
  SiteTemplates1795000000033,
  PushHands1795000000034,
  TrunkNegotiation1795000000035,
  CableReel1795000000036,
  Told1795000000037,
  AttachmentParts1795000000038,
  GestureTicks1795000000039,
];
