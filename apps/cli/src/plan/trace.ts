import {
  buildGraph,
  cablingFactsOf,
  circuitsOn,
  isFacePort,
  pathLoss,
  tracePaths,
  type CablePath,
  type CircuitOnPath,
  type Hop,
  type PathLoss,
  type RecordedCircuit,
  type TraceThrough,
} from '#cabling';
import { numberText, type Language } from '#findings';
import { cablingPolicyOf, pathOf, plainValue, type Kind, type Layer, type PlanObjects } from '#plan';
import { nearest, Names } from '#planfile';
import type { Command } from 'commander';
import { Unreadable } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { words } from '../words.js';
import { mediaText, metresText } from './columns.js';
import { loadPlan, objectsOf } from './load-plan.js';

interface TraceFlags {
  readonly json?: true;
  readonly layer: Layer;
}

/** `brassage plan trace`: where a port, a cable, a strand or a whole panel leads, through every cord and panel. */
export function traceCommand(plan: Command, io: Io): void {
  plan
    .command('trace')
    .summary('follow a port, a cable, a strand or a panel from end to end')
    .description(
      'Follows a port, a cable, one strand (TR-02/3) or all of a panel through every cord and panel, from end to end.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .argument('<what>', 'a port, cable, strand or device: SR2/P1:07, J-1001, TR-02/3, SR2/P1')
    .addOption(options.layer('in which state: before, after, or a step').default('after' satisfies Layer))
    .addOption(options.json())
    .action((file: string, what: string, flags: TraceFlags) => trace(file, what, flags, io));
}

async function trace(file: string, what: string, { json, layer }: TraceFlags, io: Io): Promise<void> {
  const plan = await loadPlan(file);
  const objects = objectsOf(plan, layer);
  const policy = cablingPolicyOf(plan);
  const graph = buildGraph(cablingFactsOf(objects));
  const paths = tracePaths(graph, subjectOf(objects, what)).map((path) => ({
    ...resultOf(objects, path),
    circuits: circuitsOn(graph, path).map((crossed) => toldCircuit(objects, crossed)),
    loss: pathLoss(objects, path, policy),
  }));
  if (json) io.out(jsonText({ subject: what, layer, paths }));
  else if (paths.length === 0) io.out(`${words(io.language).nothingPlugged(what)}\n`);
  else io.out(paths.map((path) => pathText(objects, path, io.language)).join('\n'));
}

/** The port, cable, strand or device of that name. */
function subjectOf(objects: PlanObjects, what: string): TraceThrough {
  const names = new Names(objects);
  const found = (['port', 'cable', 'device'] as const).flatMap((kind) =>
    names.find(kind, what).map((id) => ({ kind, id })),
  );
  const [only] = found;
  if (found.length > 1) {
    const candidates = found.map(({ kind, id }) => names.fullPath(kind, id)).join(', ');
    throw new Unreadable({
      en: `“${what}” can mean several things: ${candidates}. Write more of the path.`,
      fr: `« ${what} » peut désigner plusieurs choses : ${candidates}. Écrivez davantage du chemin.`,
    });
  }
  if (only?.kind === 'device') return { portIds: frontsOf(objects, only.id) };
  if (only) return only.kind === 'port' ? { portId: only.id } : { cableId: only.id };
  const strand = strandNamed(objects, names, what);
  if (strand) return strand;
  const near = nearest(what, [...names.known('port', what), ...names.known('cable', what)]);
  const hint =
    near.length > 0
      ? { en: ` Nearest: ${near.join(', ')}.`, fr: ` Les plus proches : ${near.join(', ')}.` }
      : {
          en: ' Ports are written device:port, cables by label.',
          fr: ' Un port s’écrit équipement:port, un câble par son étiquette.',
        };
  throw new Unreadable({
    en: `there is no port, cable, strand or device “${what}”.${hint.en}`,
    fr: `il n’y a ni port, ni câble, ni brin, ni équipement « ${what} ».${hint.fr}`,
  });
}

/** The ports that one plugs into at the front of a device. */
const frontsOf = ({ port }: PlanObjects, deviceId: string): string[] =>
  [...port.values()].filter((one) => one.deviceId === deviceId && isFacePort(one)).map(({ id }) => id);

/** `TR-02/3`: a strand of the one cable that is called so; null where no cable is. */
function strandNamed(objects: PlanObjects, names: Names, what: string): TraceThrough | null {
  const [, label = '', digits = ''] = /^(.+)\/(\d{1,4})$/.exec(what) ?? [];
  const [cableId, ...others] = label === '' ? [] : names.find('cable', label);
  if (cableId === undefined || others.length > 0) return null;
  const of = objects.cable.get(cableId)?.strands ?? null;
  const number = Number(digits);
  if (number < 1 || (of !== null && number > of))
    throw new Unreadable({
      en: `${label} has ${of ?? 'no'} strands, and none is number ${digits}.`,
      fr: `${label} a ${of ?? 0} brins, et aucun n’a le numéro ${digits}.`,
    });
  return { cableId, strand: { number, of } };
}

interface TracedHop {
  readonly kind: Hop['kind'];
  readonly paths: readonly string[];
  readonly ids: readonly string[];
}

type TracedCircuit = CircuitOnPath & Pick<RecordedCircuit, 'name' | 'provider' | 'service' | 'lengthM'>;

interface TracedPath extends Omit<CablePath, 'hops'> {
  readonly hops: readonly TracedHop[];
  /** Circuits of providers on the way: entered at the hop `after`, left at the next. */
  readonly circuits: readonly TracedCircuit[];
  /** What light loses; null unless it is fibre from end to end. */
  readonly loss: PathLoss | null;
}

function toldCircuit({ circuit }: PlanObjects, crossed: CircuitOnPath): TracedCircuit {
  const { name = crossed.id, provider = '', service = '', lengthM = null } = circuit.get(crossed.id) ?? {};
  return { ...crossed, name, provider, service, lengthM };
}

function resultOf(objects: PlanObjects, path: CablePath): Omit<TracedPath, 'loss' | 'circuits'> {
  const hops = path.hops.map(({ kind, ids }) => ({
    kind,
    paths: ids.map((id) => (kind === 'network' ? id : pathOf(objects, kind satisfies Kind, id))),
    ids,
  }));
  return { ...path, hops };
}

/** One line for each port, cable and circuit; cables and circuits show what they are. */
function pathText(objects: PlanObjects, path: TracedPath, language: Language): string {
  const { hops, circuits, complete, split, loop, loss } = path;
  const says = words(language).trace;
  const lines = hops.flatMap((hop, index) => {
    const names = hop.paths.join(' + ');
    if (hop.kind === 'cable') return [`  │  ${names}${cableText(objects, hop.ids[0] ?? '', language)}`];
    const stop = `${index === 0 || index === hops.length - 1 ? '■' : '○'}  ${names}`;
    return [
      stop,
      ...circuits.filter(({ after }) => after === index).map((crossed) => circuitText(crossed, language)),
    ];
  });
  const notes = [
    lengthText(path, language),
    ...(loss ? [`${loss.definitive ? '' : says.atLeast}${numberText(loss.lossDb, language)} dB`] : []),
    ...(complete ? [] : [says.openEnd]),
    ...(split ? [says.split] : []),
    ...(loop ? [says.loop] : []),
  ];
  return `${lines.join('\n')}\n   ${notes.join(', ')}\n`;
}

function lengthText({ lengthM, lengthDefinitive }: TracedPath, language: Language): string {
  const { noLength, atLeast } = words(language).trace;
  if (lengthM === 0 && !lengthDefinitive) return noLength;
  return `${lengthDefinitive ? '' : atLeast}${metresText(lengthM, language)}`;
}

function circuitText({ name, provider, service, lengthM }: TracedCircuit, language: Language): string {
  const facts = [provider, service, metresText(lengthM, language)].filter((fact) => fact !== '');
  return `  ║  ${name}${facts.length === 0 ? '' : `  (${facts.join(', ')})`}`;
}

function cableText(objects: PlanObjects, id: string, language: Language): string {
  const cable = objects.cable.get(id);
  if (!cable) return '';
  const facts = [
    mediaText(cable.media, language),
    metresText(cable.lengthM, language),
    cable.colour ?? '',
    plainValue('status', cable.status, language),
  ];
  return `  (${facts.filter((fact) => fact !== '').join(', ')})`;
}
