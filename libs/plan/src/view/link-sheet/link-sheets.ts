import {
  compareNames,
  mediaFamily,
  type Cable,
  type Device,
  type Port,
  type RecordedCircuit,
} from '#cabling';
import { a3, BLUE, cordCode, cordColours, GREY, INK, lines, PAPER, type Ink, type Pen } from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { cableOf, chainThrough, type Chain, type ChainLink } from '../chains/chain.js';
import {
  chainPitch,
  chainRowsHeight,
  drawChainRows,
  ROWS_PER_SHEET,
  type RowHeads,
} from '../chains/draw-rows.js';
import type { ChainRow, RowLink, RowStop } from '../chains/rows.js';
import { refOf, typeOf, type Comparison, type Side } from '../comparison.js';
import { facePorts, isPassive, mediaName, roleOf } from '../device-summary.js';
import { poeText, useOf } from '../patching/port-use.js';
import { deviceName, endName, socketName, standsAt } from '../place-names.js';
import { footU } from '../rack-contents.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { wordsOf } from '../words/words.js';

/** Longer chains are cut: a sheet holds so many stops side by side. */
const MOST_STOPS = 9;

/**
 * Each path through the panels that the project touches as one line, from the device on the desk to the switch: panel by
 * panel, in the order of its ports. A path through two panels is drawn once, at the first.
 */
export function linkSheets(comparison: Comparison, language: Language): SheetPlan[] {
  const texts = sheetTexts(language).links;
  const seen = new Set<string>();
  const groups = panelsOf(comparison).flatMap((panel) => groupsOf(comparison, panel, seen, language));
  return packed(groups).map((part): SheetPlan => {
    const names = part.map(({ panel }) => panel);
    const total = part.reduce((sum, { total: one }) => sum + one, 0);
    const suffix = part.length === 1 && part[0]!.part ? `-${part[0]!.part}` : '';
    return {
      kind: 'links',
      name: `links-${names[0]}${suffix}`,
      heading: fill(texts.heading, { n: total, panel: names.join(', ') }, language),
      title: `${texts.title} · ${names.join(', ')}`,
      question: texts.question,
      scale: '',
      body: (pen) => drawGroups(pen, part, language),
      legend: (pen) =>
        legend(
          pen,
          part.flatMap(({ rows }) => rows),
          part.flatMap(({ chains }) => chains),
          language,
        ),
    };
  });
}

/** The paths through a panel that stand together on a sheet. */
interface Group {
  readonly panel: string;
  readonly rows: readonly ChainRow[];
  readonly chains: readonly Chain[];
  /** Paths through the panel, on all its sheets. */
  readonly total: number;
  /** Number of the first row. */
  readonly first: number;
  /** Of a panel on several sheets: which one; 0: it needs only one. */
  readonly part: number;
}

/** The paths through a panel that were not drawn before, by sheet, as even as they go. */
function groupsOf(comparison: Comparison, panel: Device, seen: Set<string>, language: Language): Group[] {
  const chains = facePorts(comparison.after, panel.id)
    .map((port) => chainThrough(comparison.after, port))
    .filter((chain) => isFresh(chain, seen));
  const rows = chains.map((chain, index) => rowOf(comparison, chain, chains[index - 1], language));
  const name = deviceName(comparison.after, panel);
  const count = Math.ceil(rows.length / ROWS_PER_SHEET);
  const each = Math.ceil(rows.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => ({
    panel: name,
    rows: rows.slice(index * each, (index + 1) * each),
    chains: chains.slice(index * each, (index + 1) * each),
    total: rows.length,
    first: index * each + 1,
    part: count > 1 ? index + 1 : 0,
  }));
}

/** Above each of several groups: the name of its panel. */
const TITLE = 8;
const APART = 5;
const ROOM = a3.body.height - 6;

const heightOf = ({ rows }: Group): number => TITLE + chainRowsHeight(rows.length) + APART;

/** Small panels share a sheet, each on the first one that has room for it. */
function packed(groups: readonly Group[]): Group[][] {
  const sheets: { groups: Group[]; used: number }[] = [];
  for (const group of groups) {
    const height = heightOf(group);
    const home = group.part === 0 ? sheets.find(({ used }) => used + height <= ROOM) : undefined;
    if (home) {
      home.groups.push(group);
      home.used += height;
    } else sheets.push({ groups: [group], used: group.part === 0 ? height : Infinity });
  }
  return sheets.map((sheet) => sheet.groups);
}

function drawGroups(pen: Pen, groups: readonly Group[], language: Language): void {
  const [only] = groups;
  if (groups.length === 1 && only) {
    drawChainRows(pen, only.rows, headsOf(only.rows, language), { first: only.first });
    return;
  }
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const heads = groups.reduce((sum, group) => sum + heightOf(group), 0) - chainRowsHeight(count);
  const pitch = chainPitch(count, ROOM - heads);
  let y = a3.body.y + 1;
  for (const { panel, rows, first } of groups) {
    pen.text(a3.body.x, y + 5, panel, { size: 4.2, bold: true, maxWidth: 300 });
    const place = { top: y + TITLE, pitch, first, name: panel };
    y = drawChainRows(pen, rows, headsOf(rows, language), place) + APART;
  }
}

/** Panels that the project touches (all without a project), rack by rack from the top down. */
function panelsOf(comparison: Comparison): Device[] {
  const { after, changes } = comparison;
  return [...after.objects.device.values()]
    .filter((device) => device.rackId !== null && isPassive(roleOf(after, device)))
    .filter(({ id }) => !changes || comparison.stateOf('device', id) !== 'existing')
    .map((device) => {
      const rack = after.objects.rack.get(device.rackId ?? '');
      return {
        device,
        rack: rack?.name ?? '',
        isNew: comparison.stateOf('device', device.id) === 'new' ? 0 : 1,
        foot: (rack && footU(rack, device, typeOf(after, device)?.heightU || 1)) ?? -1,
      };
    })
    .sort(
      (a, b) =>
        a.isNew - b.isNew ||
        compareNames(a.rack, b.rack) ||
        b.foot - a.foot ||
        compareNames(a.device.name, b.device.name),
    )
    .map(({ device }) => device);
}

/** False for a path without a link, and for one that was drawn before. */
function isFresh({ links, stops }: Chain, seen: Set<string>): boolean {
  if (links.length === 0) return false;
  const key = [
    ...links.map((link) => (link.kind === 'cable' ? link.cable : link.circuit).id),
    ...stops.map(({ id }) => id),
  ]
    .toSorted()
    .join('\n');
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function rowOf(
  comparison: Comparison,
  chain: Chain,
  previous: Chain | undefined,
  language: Language,
): ChainRow {
  const texts = sheetTexts(language).links;
  const side = comparison.after;
  const { stops, links, lead, at } = shortened(chain);
  const last = stops.at(-1)!;
  const first = stops[0]!;
  const use = useOf(side, isActive(side, last) ? last : first, language);
  const open = at === stops.length - 1 && links.length < stops.length;
  const drawn = stops.map((port, index) =>
    stopOf(comparison, port, index === 0 || index === stops.length - 1),
  );
  return {
    at: lead ? at + 1 : at,
    stops: [...(lead ? [noStop(comparison, lead)] : []), ...drawn],
    links: [
      ...(lead ? [linkTo(comparison, lead, language)] : []),
      ...links.map((link, index) => linkTo(comparison, link, language, stops[index])),
    ],
    openEnd: open ? texts.open : '',
    cells: [vlanText(use, language), use.profile, poeText(last, first, language)],
    tick: cablesOf(chain).some(({ role }) => role === 'horizontal' || role === 'trunk'),
    apart: previous !== undefined && placeOf(side, chain.stops[0]) !== placeOf(side, previous.stops[0]),
  };
}

/** The VLANs of a port; a long list by its number. */
function vlanText({ vlan, vids }: ReturnType<typeof useOf>, language: Language): string {
  return vids.length > 4 ? fill(sheetTexts(language).links.manyVlans, { n: vids.length }, language) : vlan;
}

/** The chain around its anchor, when it has more stops than a sheet can hold. */
function shortened(chain: Chain): Chain {
  if (chain.stops.length + (chain.lead ? 1 : 0) <= MOST_STOPS) return chain;
  const from = Math.max(0, Math.min(chain.at - 4, chain.stops.length - MOST_STOPS));
  return {
    stops: chain.stops.slice(from, from + MOST_STOPS),
    links: chain.links.slice(from, from + MOST_STOPS - 1),
    lead: null,
    at: chain.at - from,
  };
}

const isActive = (side: Side, port: Port): boolean => {
  const device = side.objects.device.get(port.deviceId);
  const role = device ? roleOf(side, device) : 'other';
  return role === 'switch' || role === 'router' || role === 'firewall';
};

/** Outlets are told apart by the letters before their number: `T1-05` and `T1-06` stand together. */
function placeOf(side: Side, port: Port | undefined): string {
  const device = port && side.objects.device.get(port.deviceId);
  if (!device) return '';
  return device.rackId ?? device.locationId ?? '';
}

function stopOf(comparison: Comparison, port: Port, isEnd: boolean): RowStop {
  const side = comparison.after;
  const device = side.objects.device.get(port.deviceId);
  const desk = isEnd && device !== undefined && !device.rackId && port.kind === 'interface';
  const socket = socketName(side, port);
  const bare = device && facePorts(side, device.id).length === 1 ? [deviceName(side, device)] : [];
  return {
    name: desk
      ? [...bare, socket]
      : [socket, socket.replace(/:[A-Za-z]+(?=\d)/, ':'), socket.replace(/^[^:]*\//, '')],
    ...(desk && device ? { below: lastPart(standsAt(side, device)) } : {}),
    state: device ? comparison.stateOf('device', device.id) : 'existing',
    ref: refOf(side, 'port', port.id),
    framed: !desk,
  };
}

const lastPart = (path: string): string => path.split('/').at(-1) ?? path;

/** True when an end of a cable is plugged into the device of a port. */
function endsAt(side: Side, end: Cable['a'], port: Port): boolean {
  return end.some(({ portId }) => side.objects.port.get(portId)?.deviceId === port.deviceId);
}

/** How a cable is drawn: a cord in its colour, a horizontal cable hollow, a trunk thick; all with a dark edge. */
export function linkOf(comparison: Comparison, cable: Cable, language: Language, left?: Port): RowLink {
  const side = comparison.after;
  const isTurned = left !== undefined && !endsAt(side, cable.a, left) && endsAt(side, cable.b, left);
  const ends = [endName(side, cable.a), endName(side, cable.b)] as const;
  const [a, b] = isTurned ? [ends[1], ends[0]] : ends;
  const code = cordCode(cable.colour);
  const colour = code ? `${wordsOf(language).colours[code] ?? ''} (${code})`.trim() : (cable.colour ?? '');
  const length = cable.lengthM === null ? '' : `${numberText(cable.lengthM, language)} m`;
  const strands = cable.strands === null ? '' : `${cable.strands} ×`;
  const media = cable.role === 'power' ? '' : `${strands} ${mediaName(cable.media)}`.trim();
  const fire = cable.fireClass?.split('-')[0] ?? '';
  const facts =
    cable.role === 'cord' || cable.role === 'power' ? [colour, length, media] : [media, length, fire];
  return {
    label: [`${a} – ${cable.label} – ${b}`, cable.label],
    below: [facts.filter(Boolean).join(' · '), facts.filter(Boolean).slice(0, 2).join(' · '), code ?? ''],
    ...lookOf(cable, code),
    ref: refOf(side, 'cable', cable.id),
  };
}

const linksOf = ({ lead, links }: Chain): readonly ChainLink[] => (lead ? [lead, ...links] : links);
const cablesOf = (chain: Chain): Cable[] => linksOf(chain).flatMap((link) => cableOf(link) ?? []);

const linkTo = (comparison: Comparison, link: ChainLink, language: Language, left?: Port): RowLink =>
  link.kind === 'cable'
    ? linkOf(comparison, link.cable, language, left)
    : circuitLink(comparison, link.circuit, language);

/** Where nothing is plugged in, or a provider's network begins: no frame. */
function noStop(comparison: Comparison, lead: ChainLink): RowStop {
  const [kind, object] =
    lead.kind === 'cable' ? (['cable', lead.cable] as const) : (['circuit', lead.circuit] as const);
  const network = lead.kind === 'circuit' ? lead.circuit.zNetwork || lead.circuit.aNetwork : '';
  return { name: [network], state: 'existing', ref: refOf(comparison.after, kind, object.id), framed: false };
}

/** A provider's line: dashed, for nobody here knows which way it goes. */
function circuitLink(comparison: Comparison, circuit: RecordedCircuit, language: Language): RowLink {
  const { id, name, provider, service, lengthM } = circuit;
  const length = lengthM === null ? '' : `${numberText(lengthM, language)} m`;
  return {
    label: [`${name} – ${provider}`, name],
    below: [[service, length].filter(Boolean).join(' · '), service],
    ink: { stroke: PAPER, width: 0.5 },
    casing: { stroke: INK, width: 1.1, dash: [2, 1.2] },
    ref: refOf(comparison.after, 'circuit', id),
  };
}

/** A cable in a wall: its edges wide enough to be seen on a screen too. */
const hollow = { ink: { stroke: PAPER, width: 0.6 }, casing: { stroke: INK, width: 1.1 } } as const;

function lookOf(cable: Cable, code: string | null): { ink: Ink; casing: Ink } {
  if (cable.role === 'horizontal') return hollow;
  if (cable.role === 'trunk')
    return { ink: { stroke: BLUE, width: 1.1 }, casing: { stroke: INK, width: 1.4 } };
  const family = mediaFamily(cable.media);
  const isFibre = family === 'multimode' || family === 'singlemode';
  const stroke = code ? cordColours[code]! : isFibre ? cordColours['JF']! : '#9A9A9A';
  return { ink: { stroke, width: 0.9 }, casing: { stroke: INK, width: 1.2 } };
}

function headsOf(rows: readonly ChainRow[], language: Language): RowHeads {
  const texts = sheetTexts(language).links;
  const isTrunk = rows.every(({ stops }) => stops.every(({ framed }) => framed));
  const wide = Math.max(...rows.map(({ stops }) => stops.length)) > 6;
  return {
    number: texts.number,
    stop: (distance) => {
      if (distance === 0) return texts.panel;
      if (isTrunk) return distance === -1 ? texts.farPanel : '';
      return distance === -1
        ? texts.outlet
        : distance === -2
          ? texts.device
          : distance === 1
            ? texts.switch
            : '';
    },
    link: (distance) =>
      distance === -1
        ? isTrunk
          ? texts.trunk
          : texts.horizontal
        : distance === 0
          ? texts.cord
          : distance === -2
            ? isTrunk
              ? texts.cord
              : texts.farCord
            : '',
    cells: wide
      ? [{ title: texts.vlan, width: 30 }]
      : [
          { title: texts.vlan, width: 26 },
          { title: texts.profile, width: 16 },
          { title: texts.poe, width: 22 },
        ],
    tick: texts.tested,
  };
}

function legend(pen: Pen, rows: readonly ChainRow[], chains: readonly Chain[], language: Language): void {
  const texts = sheetTexts(language).links;
  const { colours } = wordsOf(language);
  const { x } = a3.legend;
  const codes = [
    ...new Set(
      chains.flatMap((chain) =>
        cablesOf(chain).flatMap(({ role, colour }) => (role === 'cord' ? (cordCode(colour) ?? []) : [])),
      ),
    ),
  ].sort();
  codes.slice(0, 8).forEach((code, index) => {
    const at = { x: x + (index % 4) * 49, y: 257.2 + Math.floor(index / 4) * 5 };
    pen.box('mark', { ...at, width: 7, height: 2.4 }, { ink: lines.thin, fill: cordColours[code]! });
    pen.text(at.x + 8.4, at.y + 2.2, `${code} ${colours[code] ?? ''}`, { size: 2.6, maxWidth: 38 });
  });
  const samples: readonly (readonly [string, Ink, Ink])[] = [
    [texts.legendHorizontal, hollow.ink, hollow.casing],
    [texts.legendCord, { stroke: '#1F66C1', width: 0.9 }, { stroke: INK, width: 1.2 }],
    [texts.legendTrunk, { stroke: BLUE, width: 1.1 }, { stroke: INK, width: 1.4 }],
  ];
  samples.forEach(([text, ink, casing], index) => {
    const at = x + index * 64;
    pen.wire({
      name: `legend-${index}`,
      points: [
        { x: at, y: 269.6 },
        { x: at + 13, y: 269.6 },
      ],
      ink,
      casing,
    });
    pen.text(at + 15, 270.5, text, { size: 2.6, maxWidth: 47 });
  });
  const note = { size: 2.6, maxWidth: a3.legend.width } as const;
  pen.text(x, 276.2, texts.note, note);
  pen.text(x, 281, rows.some(({ openEnd }) => openEnd) ? texts.noteOpen : texts.noteTick, {
    ...note,
    fill: GREY,
  });
}
