import { opposite } from '../profiles/lookup.js';
import type { CableNode, Plug } from './graph.js';
import { distinctLanes, push, type Lane, type PositionStack } from './lane.js';

/** The plugs that a lane can leave its port by: one cable for the whole port, or the one at its position. */
export function plugsFor({ node, stack }: Lane): readonly Plug[] {
  const [only] = node.plugs;
  if (node.plugs.length === 1 && only?.position === null) return node.plugs;
  return node.plugs.filter(
    ({ position }) => position === null || stack === null || position === stack.position,
  );
}

/** Where a lane comes out at the other end of the cable that it enters by a plug. */
export function crossCable(plug: Plug, stack: PositionStack | null): Lane[] {
  // A plug that takes one position of its port has used that position up.
  const inside = plug.position === null ? stack : (stack?.below ?? null);
  const { profile } = plug.cable;
  if (!profile) {
    const others = plug.cable[opposite(plug.end)];
    const [only] = others;
    if (only && others.length === 1) return [{ node: only.node, stack: entering(only, inside) }];
    return others.map((far) => ({ node: far.node, stack: entering(far, inside) }));
  }
  // A cord between two tubes changes nothing: what comes in goes out.
  const kept = isTube(plug) && plug.cable[opposite(plug.end)].every(isTube);
  const given = plug.position === null && !kept ? inside : null;
  const positions = given ? [given.position] : allPositions(profile.positions(plug.end, plug.connector));
  const below = given ? given.below : inside;
  return positions.flatMap((position) => throughProfile(plug, position, below, kept));
}

function throughProfile(plug: Plug, position: number, below: PositionStack | null, kept: boolean): Lane[] {
  const contacts = plug.cable.profile?.peers(plug.end, plug.connector, position) ?? [];
  return contacts.flatMap((contact) =>
    plug.cable[opposite(plug.end)]
      .filter((far) => far.connector === contact.connector)
      .map((far) => ({
        node: far.node,
        stack: kept ? below : push(below, far.position ?? contact.position),
      })),
  );
}

/** A connector of one position in a port of one: there is nothing to tell apart, and so nothing to remember. */
const isTube = ({ node, cable: { profile }, end, connector }: Plug): boolean =>
  !node.positioned && profile?.positions(end, connector) === 1;

function entering(far: Plug, stack: PositionStack | null): PositionStack | null {
  return far.position === null ? stack : push(stack, far.position);
}

const allPositions = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** What a panel makes of a lane; `null`: the port has several positions and nothing says which one is meant. */
export function crossPanel({ node, stack }: Lane): Lane[] | null {
  const { positioned } = node;
  if (positioned && !stack) return null;
  const rows = positioned ? node.rows.filter(({ position }) => position === stack?.position) : node.rows;
  const below = positioned ? (stack?.below ?? null) : stack;
  return rows.map(({ far, farPosition }) => ({
    node: far,
    stack: far.positioned ? push(below, farPosition) : below,
  }));
}

/** All lanes that a port of several positions fans out to when no position is known. */
export function fanOut({ node, stack }: Lane): Lane[] {
  const lanes = node.rows.map(({ far, farPosition }) => ({
    node: far,
    stack: far.positioned ? push(stack, farPosition) : stack,
  }));
  return distinctLanes(lanes);
}

/** The cables that lanes leave by, each once, and the lanes at their far ends. */
export function crossCables(lanes: readonly Lane[]): {
  readonly cables: readonly CableNode[];
  readonly far: Lane[];
} {
  const [only] = lanes;
  if (only && lanes.length === 1) {
    const plugs = plugsFor(only);
    const [plug] = plugs;
    // One cable after the other: by far the most of any plant.
    if (plug && plugs.length === 1)
      return { cables: [plug.cable], far: distinctLanes(crossCable(plug, only.stack)) };
  }
  const cables = new Set<CableNode>();
  const far: Lane[] = [];
  for (const lane of lanes) {
    for (const plug of plugsFor(lane)) {
      cables.add(plug.cable);
      far.push(...crossCable(plug, lane.stack));
    }
  }
  return { cables: [...cables], far: distinctLanes(far) };
}
