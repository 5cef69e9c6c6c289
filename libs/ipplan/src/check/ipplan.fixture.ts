import type { Objects } from '#changes';
import type { Finding } from '#findings';
import { ipplanSchemas, type IpPlanKinds } from '../model/kinds.js';
import { checkIpPlan } from './check.js';
import type { InterfaceFacts, IpPlanContext, L2Link } from './context.js';
import { noObservations } from './observed/observations.js';
import { ipPlanPolicySchema } from './policy.js';

type Draft = { readonly [K in keyof IpPlanKinds]?: readonly Record<string, unknown>[] };

/** Objects from their essential fields, checked and completed by their schemas. Ids that are not given are made. */
export function ipObjects(draft: Draft): Objects<IpPlanKinds> {
  const kinds = Object.keys(ipplanSchemas) as (keyof IpPlanKinds)[];
  return Object.fromEntries(
    kinds.map((kind) => {
      const list = (draft[kind] ?? []).map((fields, index) =>
        ipplanSchemas[kind].parse({ id: `${kind}-${index + 1}`, ...fields }),
      );
      return [kind, new Map(list.map((object) => [object.id, object]))];
    }),
  ) as unknown as Objects<IpPlanKinds>;
}

/** Links written as `SW1:1 SW2:1`: device and port on both sides. */
export const links = (...texts: readonly string[]): L2Link[] =>
  texts.map((text) => {
    const [a, b] = text.split(' ');
    return { a: a!, b: b!, via: [] };
  });

/** A world in which a port `SW1:Vlan20` is on the device SW1, and everything is called by its id. */
export function world(
  draft: Partial<Omit<IpPlanContext, 'policy'>> & { readonly policy?: object } = {},
): IpPlanContext {
  return {
    l2Links: [],
    interfaceOf: factsOf,
    deviceOf: (id) => (draft.interfaceOf ?? factsOf)(id)?.deviceId ?? null,
    ports: new Map(),
    membersOf: () => [],
    siteOf: (id) => id,
    isWithin: () => true,
    isPlanned: () => false,
    observed: noObservations,
    pathOf: (_kind, id) => id,
    today: '2026-11-22',
    ...draft,
    policy: ipPlanPolicySchema.parse(draft.policy ?? {}),
  };
}

/** A port's name says what it is: `SW1:Vlan20` an SVI, `SW1:lag1` a LAG; devices whose name begins with H do not forward. */
export function factsOf(portId: string): InterfaceFacts | null {
  const [deviceId = '', name = ''] = portId.split(':');
  const type = name.startsWith('Vlan') ? 'svi' : name.startsWith('lag') ? 'lag' : 'physical';
  return {
    deviceId,
    type,
    lagId: null,
    enabled: true,
    bridges: !deviceId.startsWith('H'),
    deviceName: deviceId,
    deviceRole: null,
    retired: false,
    mtu: null,
    speedMbps: null,
    mac: null,
    duplex: 'auto',
    fixedSpeedMbps: null,
  };
}

/** Codes with the places of the findings, one line each, of the codes asked for (all when none is). */
export function told(
  objects: Objects<IpPlanKinds>,
  context: IpPlanContext,
  ...codes: readonly string[]
): string[] {
  return checkIpPlan(objects, context)
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(line);
}

const line = ({ code, where }: Finding): string =>
  `${code} ${where.map((place) => ('id' in place ? place.id : place.file)).join(' ')}`;
