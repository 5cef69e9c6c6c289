import { patchMoves, type Cable, type Gesture, type Socket } from '#cabling';
import type { Language } from '#findings';
import { layersOf, pathOf, type Layer, type PlanObjects } from '#plan';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { mediaText, metresText } from './columns.js';
import { headline, loadPlan, objectsOf } from './load-plan.js';

interface MovesFlags {
  readonly json?: true;
  readonly all?: true;
  readonly lang: Language;
}

/** The gestures that lead from one state to the next. */
interface Stage {
  readonly layer: Layer;
  readonly before: PlanObjects;
  readonly after: PlanObjects;
  readonly gestures: readonly Gesture[];
  readonly blocked: readonly Gesture[];
}

/** `brassage plan moves`: what the hands do, step by step, without a port that is taken twice. */
export function movesCommand(plan: Command, io: Io, end: (code: ExitCode) => void): void {
  plan
    .command('moves')
    .summary('list the gestures at the racks in their order')
    .description(
      'Lists the shortest sequence of gestures from the present to the target, step by step: no port is ever taken twice.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .option('--all', 'cables that are pulled too, not only cords')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, flags: MovesFlags) => end(await moves(file, flags, io)));
}

async function moves(file: string, flags: MovesFlags, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(file);
  const layers = layersOf(plan);
  const states = layers.map((layer) => objectsOf(plan, layer));
  const stages = layers.slice(1).map((layer, at): Stage => {
    const [before, after] = [states[at]!, states[at + 1]!];
    const chosen = (objects: PlanObjects) => ({
      ...objects,
      cable: flags.all ? objects.cable : cordsOf(objects),
    });
    return { layer, before, after, ...patchMoves(chosen(before), chosen(after)) };
  });
  if (flags.json) io.out(jsonText({ steps: stages.map(resultOf) }));
  else {
    io.out(`${headline(plan)}\n`);
    let number = 0;
    for (const stage of stages.filter(({ gestures, blocked }) => gestures.length + blocked.length > 0)) {
      io.out(`\n${texts[flags.lang].step(stage.layer)}\n`);
      for (const gesture of stage.gestures)
        io.out(`${String((number += 1)).padStart(4)}  ${gestureText(stage, gesture, flags.lang)}\n`);
      for (const gesture of stage.blocked)
        io.out(`   ✖  ${gestureText(stage, gesture, flags.lang)}  (${texts[flags.lang].blocked})\n`);
    }
    io.out(`\n${texts[flags.lang].sum(number)}\n`);
  }
  return stages.some(({ blocked }) => blocked.length > 0) ? EXIT.findings : EXIT.fine;
}

const cordsOf = ({ cable }: PlanObjects): ReadonlyMap<string, Cable> =>
  new Map([...cable].filter(([, { role }]) => role === 'cord' || role === 'power'));

/** The JSON result: its shape is a promise (docs/cli.md). */
function resultOf({ layer, before, after, gestures, blocked }: Stage): unknown {
  const shown = (gesture: Gesture) => {
    const socket = (it: Socket): string => socketText(before, after, it);
    const cable = cableOf(before, after, gesture.cableId).label;
    if ('ports' in gesture) return { kind: gesture.kind, cable, ports: gesture.ports.map(socket) };
    return {
      kind: gesture.kind,
      cable,
      end: gesture.end,
      ...('from' in gesture && { from: socket(gesture.from) }),
      ...('to' in gesture && { to: socket(gesture.to) }),
    };
  };
  return { layer, gestures: gestures.map(shown), blocked: blocked.map(shown) };
}

function gestureText({ before, after }: Stage, gesture: Gesture, lang: Language): string {
  const words = texts[lang];
  const socket = (it: Socket): string => socketText(before, after, it);
  const cable = cableOf(before, after, gesture.cableId);
  switch (gesture.kind) {
    case 'lay':
      return words.lay(named(cable, lang), gesture.ports.map(socket).join(' — '));
    case 'take-out':
      return words.takeOut(cable.label, gesture.ports.map(socket).join(' — '));
    case 'move':
      return words.move(cable.label, socket(gesture.from), socket(gesture.to));
    case 'pull':
      return gesture.hangs
        ? words.hang(cable.label, socket(gesture.from))
        : words.pull(cable.label, socket(gesture.from));
    default:
      return words.plug(cable.label, socket(gesture.to));
  }
}

const cableOf = (before: PlanObjects, after: PlanObjects, id: string): Cable =>
  (after.cable.get(id) ?? before.cable.get(id))!;

/** A port is called as the state calls it in which it is. */
function socketText(before: PlanObjects, after: PlanObjects, { portId, position }: Socket): string {
  const path = pathOf(after.port.has(portId) ? after : before, 'port', portId);
  return position === null ? path : `${path}#${position}`;
}

function named({ label, media, lengthM, colour }: Cable, lang: Language): string {
  const facts = [mediaText(media, lang), metresText(lengthM, lang), colour ?? ''].filter(
    (fact) => fact !== '',
  );
  return facts.length === 0 ? label : `${label} (${facts.join(', ')})`;
}

const texts = {
  en: {
    step: (layer: Layer) => (layer === 'after' ? 'Last step' : `Step ${layer}`),
    lay: (cable: string, ports: string) => `lay ${cable}: ${ports}`,
    takeOut: (cable: string, ports: string) => `take out ${cable}: ${ports}`,
    move: (cable: string, from: string, to: string) => `move ${cable} from ${from} to ${to}`,
    pull: (cable: string, from: string) => `pull ${cable} out of ${from}`,
    hang: (cable: string, from: string) => `pull ${cable} out of ${from} and let it hang`,
    plug: (cable: string, to: string) => `plug ${cable} into ${to}`,
    blocked: 'its port is not free in the end either',
    sum: (count: number) => `${count} ${count === 1 ? 'gesture' : 'gestures'}`,
  },
  fr: {
    step: (layer: Layer) => (layer === 'after' ? 'Dernière étape' : `Étape ${layer}`),
    lay: (cable: string, ports: string) => `poser ${cable} : ${ports}`,
    takeOut: (cable: string, ports: string) => `déposer ${cable} : ${ports}`,
    move: (cable: string, from: string, to: string) => `déplacer ${cable} de ${from} vers ${to}`,
    pull: (cable: string, from: string) => `débrancher ${cable} de ${from}`,
    hang: (cable: string, from: string) => `débrancher ${cable} de ${from} et le laisser pendre`,
    plug: (cable: string, to: string) => `brancher ${cable} sur ${to}`,
    blocked: 'son port n’est pas libre à la fin non plus',
    sum: (count: number) => `${count} ${count > 1 ? 'gestes' : 'geste'}`,
  },
} as const;
