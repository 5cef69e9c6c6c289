import {
  channelFamilies,
  findRoutes,
  findRoutesTogether,
  pairsOfRoutes,
  portsOfRoute,
  type ChannelFamily,
  type Route,
  type RouteEnds,
  type RouteLeg,
  type RouteWish,
} from '#cabling';
import { renderFinding, type Finding, type Language } from '#findings';
import { cablingPolicyOf, pathOf, type Kind, type Layer, type PlanObjects } from '#plan';
import { findPorts, Names } from '#planfile';
import { Option, type Command } from 'commander';
import { EXIT, type ExitCode, WrongValue } from '../exit.js';
import { jsonText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { mediaText, metresText } from './columns.js';
import { loadPlan, objectsOf } from './load-plan.js';

interface RouteFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly layer: Layer;
  readonly prefer: RouteWish['prefer'];
  readonly count: number;
  readonly family?: ChannelFamily;
}

/** `brassage plan route`: how two ports can be joined with what is free. */
export function routeCommand(plan: Command, io: Io, end: (code: ExitCode) => void): void {
  plan
    .command('route')
    .summary('find the way between two ports with what is free')
    .description(
      'Finds the best ways between two ports: cords to lay, and free strands and cables that lie there. Two lists of ports (SR2/acc-n1:Te1/1/1-4) get a way for each pair, no two over the same strand.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .argument('<from>', 'a port, such as SR2/acc-n1:Te1/1/4, or a list of ports')
    .argument('<to>', 'a port, or as many')
    .addOption(
      new Option('--prefer <what>', 'few cords, or few metres')
        .choices(['fewest', 'shortest'])
        .default('fewest'),
    )
    .addOption(
      new Option('--count <n>', 'how many ways to show between two ports').argParser(countOf).default(3),
    )
    .addOption(new Option('--family <family>', 'only over this medium').choices([...channelFamilies]))
    .addOption(options.layer('in which state: before, after, or a step').default('after' satisfies Layer))
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, from: string, to: string, flags: RouteFlags) =>
      end(await route(file, from, to, flags, io)),
    );
}

function countOf(text: string): number {
  if (/^\d{1,2}$/.test(text) && Number(text) > 0) return Number(text);
  throw new WrongValue({ en: 'Say a number from 1 to 99.', fr: 'Donnez un nombre de 1 à 99.' });
}

async function route(file: string, from: string, to: string, flags: RouteFlags, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(file);
  const objects = objectsOf(plan, flags.layer);
  const context = {
    find: findPorts(new Names(objects)),
    pathOf: (kind: string, id: string) => pathOf(objects, kind as Kind, id),
  };
  const { prefer, count, family } = flags;
  const policy = cablingPolicyOf(plan);
  const wish = { prefer, ...(family && { family }) };
  const side = pairsOfRoutes(objects, { from, to }, context);
  if (side.together) {
    const together = findRoutesTogether(objects, side.pairs, wish, { policy });
    tellTogether(objects, { from, to, ...side }, together, flags, io);
    return together.length === 0 || together.includes(null) ? EXIT.findings : EXIT.fine;
  }
  const ends = portsOfRoute(objects, { from, to }, context);
  const routes =
    ends.from === null || ends.to === null
      ? []
      : findRoutes(objects, { ...wish, from: ends.from, to: ends.to, count }, { policy });
  if (flags.json) {
    const findings = ends.findings.map((finding) => renderFinding(finding, flags.lang));
    io.out(
      jsonText({
        from,
        to,
        layer: flags.layer,
        findings,
        routes: routes.map((one) => resultOf(objects, one)),
      }),
    );
  } else {
    for (const finding of ends.findings)
      io.out(`${findingLines(finding, flags.lang, io.colour).join('\n')}\n\n`);
    if (ends.from !== null && ends.to !== null)
      io.out(
        routes.length === 0
          ? `${textsOf[flags.lang].none}\n`
          : routes.map((one, at) => routeText(objects, one, at + 1, flags.lang)).join('\n'),
      );
  }
  return routes.length === 0 ? EXIT.findings : EXIT.fine;
}

/** Ways side by side, one for each pair in the order of the lists; a pair that gets none is said. */
function tellTogether(
  objects: PlanObjects,
  {
    from,
    to,
    pairs,
    findings,
  }: {
    readonly from: string;
    readonly to: string;
    readonly pairs: readonly RouteEnds[];
    readonly findings: readonly Finding[];
  },
  routes: readonly (Route | null)[],
  { json, lang, layer }: RouteFlags,
  io: Io,
): void {
  const name = (id: string): string => pathOf(objects, 'port', id);
  if (json) {
    const told = findings.map((finding) => renderFinding(finding, lang));
    const without = pairs
      .filter((_, at) => !routes[at])
      .map((pair) => ({ from: name(pair.from), to: name(pair.to) }));
    io.out(
      jsonText({
        from,
        to,
        layer,
        findings: told,
        routes: routes.flatMap((one) => (one ? resultOf(objects, one) : [])),
        without,
      }),
    );
    return;
  }
  for (const finding of findings) io.out(`${findingLines(finding, lang, io.colour).join('\n')}\n\n`);
  const texts = pairs.map((pair, at) => {
    const route = routes[at];
    return route
      ? routeText(objects, route, at + 1, lang)
      : `${at + 1}  ${name(pair.from)} → ${name(pair.to)}: ${textsOf[lang].left}\n`;
  });
  io.out(texts.join('\n'));
}

/** The JSON result: its shape is a promise (docs/cli.md). */
const resultOf = (objects: PlanObjects, { legs, ...figures }: Route): unknown => ({
  ...figures,
  legs: legs.map((leg) => ({
    kind: leg.kind,
    from: pathOf(objects, 'port', leg.from),
    to: pathOf(objects, 'port', leg.to),
    media: leg.media,
    lengthM: leg.lengthM,
    cables: leg.kind === 'installed' ? leg.cableIds.map((id) => pathOf(objects, 'cable', id)) : [],
    free: leg.kind === 'installed' ? leg.free : null,
  })),
});

function routeText(
  objects: PlanObjects,
  { legs, cords, lengthM, lengthDefinitive, withinLimits }: Route,
  number: number,
  lang: Language,
): string {
  const words = textsOf[lang];
  const notes = [
    words.cords(cords),
    `${lengthDefinitive ? '' : words.atLeast}${metresText(lengthM, lang)}`,
    ...(withinLimits ? [] : [words.tooLong]),
  ];
  const lines = legs.map(
    (leg) => `   │  ${legText(objects, leg, lang)}\n   ○  ${pathOf(objects, 'port', leg.to)}`,
  );
  return `${number}  ${notes.join(', ')}\n   ■  ${pathOf(objects, 'port', legs[0]?.from ?? '')}\n${lines.join('\n').replace(/○(?=[^○]*$)/, '■')}\n`;
}

function legText(objects: PlanObjects, leg: RouteLeg, lang: Language): string {
  const length = leg.lengthM === null ? '' : ` ${metresText(leg.lengthM, lang)}`;
  if (leg.kind === 'cord') return `+ ${textsOf[lang].cord} ${mediaText(leg.media, lang)}${length}`;
  const cables = leg.cableIds.map((id) => pathOf(objects, 'cable', id)).join(' + ');
  return `${cables}  (${mediaText(leg.media, lang)}${length}, ${textsOf[lang].free(leg.free)})`;
}

const textsOf = {
  en: {
    none: 'no way over what is free: no strand or cable joins the two, or their media differ',
    left: 'nothing is left for this pair',
    cord: 'cord',
    atLeast: 'at least ',
    tooLong: 'longer than a copper channel may be',
    cords: (count: number) => `${count} ${count === 1 ? 'cord' : 'cords'}`,
    free: (count: number) => `${count} free`,
  },
  fr: {
    none: 'aucun parcours avec ce qui est libre : rien ne relie les deux ports, ou leurs supports diffèrent',
    left: 'il ne reste rien pour cette paire',
    cord: 'cordon',
    atLeast: 'au moins ',
    tooLong: 'plus long que ne l’admet un canal cuivre',
    cords: (count: number) => `${count} ${count > 1 ? 'cordons' : 'cordon'}`,
    free: (count: number) => `${count} ${count > 1 ? 'libres' : 'libre'}`,
  },
} as const;
