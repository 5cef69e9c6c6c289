import { added, type ChangeSet, type Id, type Objects } from '#changes';
import { inOrder, type Finding } from '#findings';
import { findingsOfNewCable } from '../check/cables/new-cable.js';
import { viewOf, type CablingContext } from '../check/view.js';
import { identifierScheme } from '../identifiers/scheme.js';
import { LabelSeries, labelsOf } from '../identifiers/label-series.js';
import { CordLengths } from '../lengths/cord-length.js';
import { cableSchema, type Cable } from '../model/cable.js';
import type { CablingKinds } from '../model/kinds.js';
import { mediaBetween } from './media-between.js';
import type { FindPorts } from './port-finder.js';
import { pairsOf, type PairedText, type PortPair } from './pairs.js';

/** What the cables of a range have in common. */
export interface ConnectLook {
  readonly role: Cable['role'];
  /** null: what the ports on both sides take. */
  readonly media: Cable['media'] | null;
  readonly colour: string | null;
  readonly profile: string | null;
  readonly status: Cable['status'];
  /** A template such as `J-{seq:4}`; null: the site's scheme. */
  readonly label: string | null;
  /** `auto`: cords from the geometry of the racks; a number: all alike; null: not told. */
  readonly lengthM: number | 'auto' | null;
}

export interface ConnectContext extends CablingContext {
  readonly find: FindPorts;
  readonly newId: () => Id;
  /** Ports that other open projects have taken, with the project's code. */
  readonly reserved?: ReadonlyMap<Id, string>;
}

/** One cable to be, and what is wrong with it. */
export interface ConnectRow {
  readonly cable: Cable;
  readonly a: PortPair['a'];
  readonly b: PortPair['b'];
  readonly findings: readonly Finding[];
}

/** What connecting a range would do. Nothing has been done; the undo of it is `invert(changes)`. */
export interface ConnectPreview {
  readonly rows: readonly ConnectRow[];
  /** Why the range cannot be read, then the findings of all rows, gravest first. */
  readonly findings: readonly Finding[];
  readonly changes: ChangeSet<CablingKinds>;
}

/** Connects `from` and `to` port by port: `SR2/P1:1-24` with `acc-1:Gi1/0/1-24`. */
export function connectRange(
  objects: Objects<CablingKinds>,
  text: PairedText,
  look: ConnectLook,
  context: ConnectContext,
): ConnectPreview {
  const { pairs, findings } = pairsOf(text, context);
  const preview = connectPairs(objects, pairs, look, context);
  return { ...preview, findings: inOrder([...findings, ...preview.findings]) };
}

/** Connects ports two by two with new cables, each with its label, medium and length. */
export function connectPairs(
  objects: Objects<CablingKinds>,
  pairs: readonly PortPair[],
  look: ConnectLook,
  context: ConnectContext,
): ConnectPreview {
  const cables = newCables(objects, pairs, look, context);
  const all = new Map([...objects.cable, ...cables.map((cable) => [cable.id, cable] as const)]);
  const view = viewOf({ ...objects, cable: all }, context);
  const rows = cables.map((cable, at) => ({
    cable,
    a: pairs[at]!.a,
    b: pairs[at]!.b,
    findings: findingsOfNewCable(view, cable, context.reserved ?? new Map()),
  }));
  return {
    rows,
    findings: inOrder(rows.flatMap((row) => row.findings)),
    changes: cables.map((cable) => added('cable', cable)),
  };
}

function newCables(
  objects: Objects<CablingKinds>,
  pairs: readonly PortPair[],
  look: ConnectLook,
  { policy, newId }: ConnectContext,
): Cable[] {
  const scheme = identifierScheme(policy, objects);
  const labels = new LabelSeries(labelsOf(objects), scheme);
  const lengths = new CordLengths(objects, policy);
  return pairs.map(({ a, b, media: told }) => {
    const ends = [a, b].map(({ portId }) => objects.port.get(portId));
    const media = told ?? look.media ?? mediaBetween(ends[0], ends[1], policy.cordMedia);
    const lengthM =
      look.lengthM === 'auto' ? (lengths.between(a.portId, b.portId)?.lengthM ?? null) : look.lengthM;
    const { role, colour, profile, status } = look;
    const draft = cableSchema.parse({
      id: newId(),
      label: 'new',
      role,
      media,
      colour,
      profile,
      status,
      lengthM,
      a: [{ portId: a.portId }],
      b: [{ portId: b.portId }],
    });
    return { ...draft, label: labels.labelFor(draft, scheme.namesOfNew(draft), look.label ?? undefined) };
  });
}
