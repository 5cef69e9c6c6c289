import type { Severity } from '#findings';

/** What a rule must read again when something changes. */
export type RuleScope = 'object' | 'vrf' | 'vlan' | 'link' | 'l2-domain' | 'device';

export interface RuleEntry {
  /** The rule's number in the catalogue of the field (V1–V57). */
  readonly rule: string;
  readonly severity: Severity;
  readonly scope: RuleScope;
}

const rule = (name: string, severity: Severity, scope: RuleScope): RuleEntry => ({
  rule: name,
  severity,
  scope,
});

/** Every code that the addressing plan can be told, with its rule, severity and scope. */
export const ipPlanRules = {
  IPPLAN_OVERLAP: rule('V1', 'error', 'vrf'),
  IPPLAN_PARENT_NOT_CONTAINER: rule('V1', 'warning', 'vrf'),
  IPPLAN_HOST_BITS: rule('V2', 'error', 'object'),
  IPPLAN_PREFIX_DUPLICATE: rule('V3', 'error', 'vrf'),
  IPPLAN_OUTSIDE_CONTAINERS: rule('V4', 'warning', 'vrf'),
  IPPLAN_PUBLIC_NOT_OWNED: rule('V6', 'error', 'object'),
  IPPLAN_RESERVED_SPACE: rule('V6', 'error', 'object'),
  IPPLAN_SHARED_SPACE: rule('V6', 'info', 'object'),
  IPPLAN_BENCHMARK_SPACE: rule('V6', 'info', 'object'),
  IPPLAN_PREFIX_TOO_SMALL: rule('V7', 'warning', 'object'),
  IPPLAN_PARTNER_OVERLAP: rule('V8', 'error', 'object'),
  IPPLAN_ADDRESS_DUPLICATE: rule('V9', 'error', 'vrf'),
  IPPLAN_NETWORK_ADDRESS: rule('V10', 'error', 'vrf'),
  IPPLAN_BROADCAST_ADDRESS: rule('V10', 'error', 'vrf'),
  IPPLAN_MASK_MISMATCH: rule('V11', 'error', 'vrf'),
  IPPLAN_ADDRESS_WITHOUT_PREFIX: rule('V11', 'warning', 'vrf'),
  IPPLAN_GATEWAY_MISSING: rule('V12', 'error', 'object'),
  IPPLAN_GATEWAY_OUTSIDE: rule('V12', 'error', 'object'),
  IPPLAN_GATEWAY_UNASSIGNED: rule('V12', 'error', 'vrf'),
  IPPLAN_GATEWAY_NOT_L3: rule('V12', 'error', 'vrf'),
  IPPLAN_GATEWAY_POSITION: rule('V13', 'warning', 'object'),
  IPPLAN_STATIC_IN_DHCP: rule('V14', 'error', 'vrf'),
  IPPLAN_GATEWAY_IN_DHCP: rule('V14', 'error', 'vrf'),
  IPPLAN_RANGE_INVALID: rule('V15', 'error', 'object'),
  IPPLAN_DHCP_RANGE_OUTSIDE: rule('V15', 'error', 'vrf'),
  IPPLAN_RANGE_OVERLAP: rule('V15', 'error', 'vrf'),
  IPPLAN_DHCP_SCOPE_EMPTY: rule('V15', 'warning', 'vrf'),
  IPPLAN_RESERVATION_DUPLICATE: rule('V16', 'error', 'vrf'),
  IPPLAN_VLAN_ID_INVALID: rule('V21', 'error', 'object'),
  IPPLAN_VLAN_ID_OUTSIDE_GROUP: rule('V21', 'error', 'object'),
  IPPLAN_VLAN_ID_CLASH: rule('V22', 'error', 'l2-domain'),
  IPPLAN_VLAN_NAME_CLASH: rule('V22', 'error', 'l2-domain'),
  IPPLAN_VLAN_MEANING_DIFFERS: rule('V23', 'warning', 'link'),
  IPPLAN_VLAN_WITHOUT_PREFIX: rule('V24', 'error', 'vlan'),
  IPPLAN_VLAN_SEVERAL_PREFIXES: rule('V24', 'warning', 'vlan'),
  IPPLAN_ACCESS_WITHOUT_VLAN: rule('V25', 'error', 'object'),
  IPPLAN_VLAN_RETIRED: rule('V25', 'error', 'object'),
  IPPLAN_VLAN_INTERRUPTED: rule('V26', 'error', 'vlan'),
  IPPLAN_VLAN_NO_PATH: rule('V26', 'error', 'vlan'),
  IPPLAN_NATIVE_DIFFERS: rule('V27', 'error', 'link'),
  IPPLAN_ACCESS_DIFFERS: rule('V27', 'error', 'link'),
  IPPLAN_MODE_MISMATCH: rule('V28', 'error', 'link'),
  IPPLAN_VLAN_PRUNE: rule('V29', 'warning', 'vlan'),
  IPPLAN_TRUNK_ASYMMETRIC: rule('V30', 'warning', 'link'),
  IPPLAN_VLAN_1_USED: rule('V31', 'warning', 'object'),
  IPPLAN_VOICE_IS_DATA: rule('V32', 'error', 'object'),
  IPPLAN_LAG_MEMBER_VLANS: rule('V36', 'error', 'object'),
  IPPLAN_P2P_LENGTH: rule('V39', 'warning', 'link'),
  IPPLAN_P2P_ENDS_DIFFER: rule('V40', 'error', 'link'),
  IPPLAN_NEXT_HOP_UNREACHABLE: rule('V41', 'error', 'device'),
  IPPLAN_NEXT_HOP_SELF: rule('V41', 'error', 'device'),
  IPPLAN_ROUTE_DUPLICATE: rule('V41', 'warning', 'device'),
  IPPLAN_MANAGEMENT_TWICE: rule('V43', 'warning', 'device'),
  IPPLAN_IPV6_MISSING: rule('V44', 'warning', 'vlan'),
  IPPLAN_LAN_NOT_64: rule('V45', 'error', 'object'),
  IPPLAN_DNS_NAME_TWICE: rule('V47', 'warning', 'vrf'),
  IPPLAN_OPENING_INCOMPLETE: rule('V49', 'error', 'object'),
  IPPLAN_OPENING_TARGET_UNKNOWN: rule('V50', 'error', 'object'),
  IPPLAN_OPENING_EXPIRED: rule('V51', 'warning', 'object'),
  IPPLAN_OPENING_ANY_ANY: rule('V52', 'warning', 'object'),
  IPPLAN_OPENING_ADMIN_PORT: rule('V52', 'warning', 'object'),
  IPPLAN_OPENING_DUPLICATE: rule('V53', 'info', 'object'),
  IPPLAN_PREFIX_NEARLY_FULL: rule('V54', 'warning', 'vrf'),
  IPPLAN_PREFIX_FULL: rule('V54', 'error', 'vrf'),
} as const satisfies Readonly<Record<string, RuleEntry>>;

export type IpPlanCode = keyof typeof ipPlanRules;
