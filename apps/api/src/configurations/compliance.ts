import type { Id } from '#changes';
import {
  complianceOf,
  compliantConfig,
  configText,
  goldenBreaches,
  goldenRulesSchema,
  maskTree,
  ownedPart,
  parseConfig,
  remediationFor,
  rulesOf,
  withSecretsOf,
  type Feature,
  type GoldenBreach,
  type GoldenRule,
} from '#netconfig';
import {
  configurationSetting,
  Database,
  everything,
  newestConfigs,
  presentPlan,
  type ConfigVersion,
} from '#persistence';
import { managedDevices, pathOf, type ManagedDevice, type PlanObjects } from '#plan';
import type { IntendedConfiguration } from '#rendering';
import { Injectable } from '@nestjs/common';
import { Configurations } from './configurations.js';

/** How one feature of a device stands to what the plan wants. */
export interface FeatureLine {
  readonly feature: string;
  readonly compliant: boolean;
  /** Lines in their sections. */
  readonly missing: string;
  readonly extra: string;
}

/** How a device stands to the plan and to the golden rules. */
export interface ComplianceLine {
  readonly deviceId: Id;
  readonly name: string;
  readonly location: string;
  readonly platform: string;
  /** null: never backed up. */
  readonly compliant: boolean | null;
  readonly features: readonly FeatureLine[];
  readonly breaches: readonly GoldenBreach[];
  /** The lines that a push would send; empty where nothing can be mended by lines. */
  readonly remediation: string;
  /** When the configuration was read that is judged, and whether it was kept whole: only such a one can be mended. */
  readonly readAt: string | null;
  readonly whole: boolean;
}

/** Parts that a configuration is judged by; how their top lines begin on any platform. */
// prettier-ignore
const FEATURES: readonly Feature[] = [
  { name: 'interfaces', sections: ['interface ', 'set interfaces ', 'port '], ordered: false },
  { name: 'vlans', sections: ['vlan ', 'set vlans '], ordered: false },
  { name: 'routing', sections: ['ip route', 'router ', 'ip default-gateway', 'set routing-options ', 'set protocols '], ordered: false },
  { name: 'spanning tree', sections: ['spanning-tree', 'stp '], ordered: false },
  { name: 'snmp', sections: ['snmp-server', 'snmp-agent', 'snmpv3', 'set snmp '], ordered: false },
  { name: 'time', sections: ['ntp', 'sntp', 'clock', 'set system ntp '], ordered: false },
  { name: 'logging', sections: ['logging', 'set system syslog ', 'info-center'], ordered: false },
  { name: 'access', sections: ['aaa', 'line ', 'ip ssh', 'ssh', 'username', 'user ', 'set system services ', 'set system login '], ordered: false },
  { name: 'filters', sections: ['ip access-list', 'access-list', 'acl', 'set firewall '], ordered: true },
];

/** Judges the last backup of each device of the present. */
@Injectable()
export class ComplianceReport {
  constructor(
    private readonly db: Database,
    private readonly configurations: Configurations,
  ) {}

  async rules(): Promise<readonly GoldenRule[]> {
    return goldenRulesSchema.parse((await configurationSetting(this.db, 'golden.rules')) ?? []);
  }

  /** By name. @param under only devices whose place begins with this path */
  async report(under: string): Promise<ComplianceLine[]> {
    const { present } = await presentPlan(this.db, everything);
    const devices = [...managedDevices(present).values()].filter(({ deviceId }) =>
      placeOf(present, deviceId).startsWith(under),
    );
    const ids = devices.map(({ deviceId }) => deviceId);
    const intended = await this.configurations.intended(present, ids);
    const wanted = new Map(intended.map((it) => [it.deviceId, it]));
    const running = await newestConfigs(this.db, ids, 'running');
    const rules = await this.rules();
    return devices
      .map((device) =>
        lineOf(
          present,
          device,
          wanted.get(device.deviceId) ?? null,
          running.get(device.deviceId) ?? null,
          rules,
        ),
      )
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
}

const placeOf = (objects: PlanObjects, deviceId: Id): string => pathOf(objects, 'device', deviceId);

function lineOf(
  objects: PlanObjects,
  { deviceId, name, platform }: ManagedDevice,
  intended: IntendedConfiguration | null,
  running: ConfigVersion | null,
  golden: readonly GoldenRule[],
): ComplianceLine {
  const head = {
    deviceId,
    name,
    location: placeOf(objects, deviceId).split('/').slice(0, -1).join('/'),
    platform: platform ?? '',
    readAt: running?.takenAt.toISOString() ?? null,
    whole: running !== null && running.contentSha256 !== null,
  };
  if (running === null) return { ...head, compliant: null, features: [], breaches: [], remediation: '' };
  const rules = rulesOf(head.platform);
  const tree = maskTree(parseConfig(running.text, rules), rules);
  const features = intended ? featuresOf(running.text, intended) : [];
  const breaches = goldenBreaches(tree, head.platform, golden);
  // What cannot be rendered is told where the project is worked on; it is no reason to empty a device.
  const wanted =
    intended && intended.findings.every(({ severity }) => severity !== 'error') ? intended : null;
  const remediation = configText(
    maskTree(remediationFor(tree, compliantConfig(tree, wanted, golden, rules), rules), rules),
  );
  return { ...head, compliant: remediation === '' && breaches.length === 0, features, breaches, remediation };
}

/** Features that the plan or the device has anything of, within what the templates own. */
function featuresOf(running: string, { platform, text, owned }: IntendedConfiguration): FeatureLine[] {
  const rules = rulesOf(platform);
  const is = ownedPart(maskTree(parseConfig(running, rules), rules), owned);
  const shall = withSecretsOf(is, ownedPart(maskTree(parseConfig(text, rules), rules), owned), rules);
  return FEATURES.map((feature) => complianceOf(is, shall, feature))
    .filter(({ running: lines, intended: wanted }) => lines.length + wanted.length > 0)
    .map(({ feature, compliant, missing, extra }) => ({
      feature,
      compliant,
      missing: configText(missing),
      extra: configText(extra),
    }));
}
