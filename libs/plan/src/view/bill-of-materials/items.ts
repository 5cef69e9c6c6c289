import { compareNames, mediaFamily, type Cable, type Device } from '#cabling';
import { cordCode } from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { typeOf, type Comparison } from '../comparison.js';
import { mediaName, roleOf } from '../device-summary.js';
import { tableWords } from '../tables/words/words.js';
import { wordsOf } from '../words/words.js';
import { isBought, pulledCables } from './pulled.js';

/** One line of the bill. */
export interface BomItem {
  readonly group: string;
  readonly item: string;
  /** Manufacturer and model, or the product. */
  readonly detail: string;
  readonly quantity: number;
  readonly unit: string;
  /** The name of the product that prices and stock are kept for; empty when none is recorded. */
  readonly product: string;
  /** True of metres that the next line buys on reels. */
  readonly onReels?: true;
  /** Of what is bought by the reel: metres on each. */
  readonly reelM?: number;
  /** Metres that are needed, of what is bought by the reel. */
  readonly metres?: number;
}

/** Everything that the project brings to the site, group by group, and what it takes away. */
export function bomItems(comparison: Comparison, language: Language): BomItem[] {
  return [
    ...racks(comparison, language),
    ...devices(comparison, language, 'new'),
    ...transceivers(comparison, language),
    ...cables(comparison, language),
    ...cords(comparison, language),
    ...labels(comparison, language),
    ...devices(comparison, language, 'removed'),
  ];
}

function racks(comparison: Comparison, language: Language): BomItem[] {
  const { bomGroups, bomItems: items } = tableWords(language);
  const fresh = [...comparison.after.objects.rack.values()].filter(
    ({ id }) => comparison.stateOf('rack', id) === 'new',
  );
  return tally(fresh, ({ heightU, widthIn }) => `${heightU}\0${widthIn}`).map(([rack, quantity]) => ({
    group: bomGroups.racks,
    item: fill(items.rack, { n: rack.heightU }, language),
    detail: `${rack.widthIn}″${rack.depthMm === null ? '' : ` · ${rack.depthMm} mm`}`,
    quantity,
    unit: items.pieces,
    product: '',
  }));
}

function devices(comparison: Comparison, language: Language, state: 'new' | 'removed'): BomItem[] {
  const words = tableWords(language);
  const side = state === 'new' ? comparison.after : comparison.before;
  const wanted = [...side.objects.device.values()].filter(
    ({ id }) => comparison.stateOf('device', id) === state,
  );
  const groupOf = (device: Device): string => {
    if (state === 'removed') return words.bomGroups.removed;
    return roleOf(side, device) === 'outlet' ? words.bomGroups.outlets : words.bomGroups.devices;
  };
  return tally(wanted, ({ typeId }) => typeId)
    .map(([device, quantity]) => {
      const type = typeOf(side, device);
      return {
        group: groupOf(device),
        item: wordsOf(language).roles[roleOf(side, device)],
        detail: type ? `${type.manufacturer} ${type.model}` : device.name,
        quantity,
        unit: words.bomItems.pieces,
        product: type?.model ?? '',
      };
    })
    .sort(
      (a, b) =>
        compareNames(a.group, b.group) || compareNames(a.item, b.item) || compareNames(a.detail, b.detail),
    );
}

/** The pluggable modules that are recorded for new ports or newly put into old ones, then those that new cables want. */
function transceivers(comparison: Comparison, language: Language): BomItem[] {
  return [...recordedTransceivers(comparison, language), ...wantedTransceivers(comparison, language)];
}

function recordedTransceivers(comparison: Comparison, language: Language): BomItem[] {
  const { bomGroups, bomItems: items } = tableWords(language);
  const { before, after } = comparison;
  const fresh = [...after.objects.port.values()].flatMap(({ id, transceiverId }) => {
    const type = after.objects.transceiverType.get(transceiverId ?? '');
    const held = before.objects.port.get(id)?.transceiverId ?? null;
    return type && (comparison.changes ? held !== transceiverId : isPlannedDevice(comparison, id))
      ? [type]
      : [];
  });
  return tally(fresh, ({ id }) => id)
    .map(([type, quantity]) => ({
      group: bomGroups.modules,
      item: type.application,
      detail: `${type.manufacturer} ${type.model}`,
      quantity,
      unit: items.pieces,
      product: type.model,
    }))
    .sort((a, b) => compareNames(a.item, b.item) || compareNames(a.detail, b.detail));
}

/** Without a project: what is not there yet is what stands in planned devices. */
const isPlannedDevice = ({ after }: Comparison, portId: string): boolean =>
  after.objects.device.get(after.objects.port.get(portId)?.deviceId ?? '')?.status === 'planned';

/** A pluggable module for each cage without a recorded one that a new cable other than a twinax one goes into. */
function wantedTransceivers(comparison: Comparison, language: Language): BomItem[] {
  const { bomGroups, bomItems: items } = tableWords(language);
  const { objects } = comparison.after;
  const needed = [...objects.cable.values()].flatMap((cable) => {
    if (!isBought(comparison, cable) || mediaFamily(cable.media) === 'twinax') return [];
    return [...cable.a, ...cable.b].flatMap(({ portId }) => {
      const port = objects.port.get(portId);
      const form = port?.transceiverId ? null : port?.connector;
      return form && /^(q?sfp|xfp|cfp|osfp)/.test(form)
        ? [{ form: form.toUpperCase(), media: mediaName(cable.media) }]
        : [];
    });
  });
  return tally(needed, ({ form, media }) => `${form}\0${media}`).map(([{ form, media }, quantity]) => ({
    group: bomGroups.modules,
    item: fill(items.transceiver, { form, media }, language),
    detail: '',
    quantity,
    unit: items.pieces,
    product: '',
  }));
}

function cables(comparison: Comparison, language: Language): BomItem[] {
  const { bomGroups, bomItems: items } = tableWords(language);
  return pulledCables(comparison).flatMap(({ sample, plannedM, slackM, reels, reelM }) => {
    const fire = sample.fireClass ? ` ${sample.fireClass}` : '';
    const media = mediaName(sample.media);
    const params = { media, fire, n: sample.strands ?? 0 };
    const item = fill(sample.strands === null ? items.cableOf : items.trunkOf, params, language);
    const product = productName(comparison, sample);
    const base = { group: bomGroups.cable, item, product };
    const detail = product;
    const needed = Math.ceil(plannedM + slackM);
    const metres = { ...base, detail, quantity: needed, unit: items.metres };
    if (sample.role === 'trunk') return [metres];
    const onReels = {
      ...base,
      detail: `${detail} ${reelM} m`.trim(),
      quantity: reels.length,
      unit: items.reels,
      reelM,
      metres: needed,
    };
    return [{ ...metres, product: '', onReels: true }, onReels];
  });
}

function cords(comparison: Comparison, language: Language): BomItem[] {
  const { bomGroups, bomItems: items } = tableWords(language);
  const { colours } = wordsOf(language);
  const wanted = [...comparison.after.objects.cable.values()].filter(
    (cable) => (cable.role === 'cord' || cable.role === 'power') && isBought(comparison, cable),
  );
  const key = ({ role, media, lengthM, colour, product, productId }: Cable): string =>
    [role, media, String(lengthM ?? 0).padStart(8, '0'), colour ?? '', productId ?? product ?? ''].join('\0');
  return tally(wanted, key)
    .toSorted(([a], [b]) => compareNames(key(a), key(b)))
    .map(([cord, quantity]) => {
      const length = cord.lengthM === null ? '?' : numberText(cord.lengthM, language);
      const code = cordCode(cord.colour);
      const colour = code ? `${colours[code] ?? ''} (${code})`.trim() : (cord.colour ?? '');
      const isPower = cord.role === 'power';
      const item = isPower
        ? fill(items.powerCord, { length }, language)
        : fill(items.cord, { media: mediaName(cord.media), length }, language);
      return {
        group: isPower ? bomGroups.power : bomGroups.cords,
        item: cord.lengthM === null ? `${item.replace(' ? m', '')} ${items.anyLength}` : item,
        detail: [colour, productName(comparison, cord)].filter(Boolean).join(' · '),
        quantity,
        unit: items.pieces,
        product: productName(comparison, cord),
      };
    });
}

/** What a cable is called in a catalogue: the recorded product, else the name that stands on the cable. */
function productName({ after }: Comparison, { product, productId }: Cable): string {
  const recorded = productId === null ? undefined : after.objects.cableProduct.get(productId);
  return recorded?.model ?? product ?? '';
}

/** Labels to print: two for every new cable and cord, one for each new outlet, panel port and rack. */
function labels(comparison: Comparison, language: Language): BomItem[] {
  const { bomGroups, bomItems: items } = tableWords(language);
  const { after } = comparison;
  const bought = [...after.objects.cable.values()].filter((cable) => isBought(comparison, cable));
  const isCord = ({ role }: Cable): boolean => role === 'cord' || role === 'power';
  const fresh = [...after.objects.device.values()].filter(
    ({ id }) => comparison.stateOf('device', id) === 'new',
  );
  const ports = fresh
    .filter((device) => ['patch-panel', 'fibre-panel'].includes(roleOf(after, device)))
    .flatMap(({ id }) => (after.portsOf.get(id) ?? []).filter(({ kind }) => kind === 'front'));
  const racked = [...after.objects.rack.keys()].filter((id) => comparison.stateOf('rack', id) === 'new');
  const counts: readonly (readonly [string, number])[] = [
    [items.cordLabel, 2 * bought.filter(isCord).length],
    [items.cableLabel, 2 * bought.filter((cable) => !isCord(cable)).length],
    [items.outletLabel, fresh.filter((device) => roleOf(after, device) === 'outlet').length],
    [items.portLabel, ports.length],
    [items.rackLabel, racked.length],
  ];
  return counts
    .filter(([, quantity]) => quantity > 0)
    .map(([item, quantity]) => ({
      group: bomGroups.labels,
      item,
      detail: '',
      quantity,
      unit: items.pieces,
      product: '',
    }));
}

/** One of each kind with how many there are, in the order in which they first appear. */
function tally<T>(list: readonly T[], keyOf: (it: T) => string): (readonly [T, number])[] {
  const counts = new Map<string, [T, number]>();
  for (const it of list) {
    const known = counts.get(keyOf(it));
    if (known) known[1] += 1;
    else counts.set(keyOf(it), [it, 1]);
  }
  return [...counts.values()];
}
