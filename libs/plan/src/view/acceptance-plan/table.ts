import { compareNames, type Cable, type Port } from '#cabling';
import { fill, numberText, type Language } from '#findings';
import { interfaceLinks } from '../../value/interface-links.js';
import { limitOfMedia, placeOf, scheduledCables } from '../cable-schedule/table.js';
import type { Comparison } from '../comparison.js';
import { ipPlanTables } from '../ip-plan/tables.js';
import { poeText, useOf } from '../patching/port-use.js';
import { deviceName, endName, socketName, standsAt } from '../place-names.js';
import type { ViewTable } from '../tables/table.js';
import { tableWords } from '../tables/words/words.js';
import { lossOf } from '../fibre-book/loss.js';
import { trunksOf } from '../fibre-book/strands.js';

/** A test before it is numbered. */
interface Test {
  readonly object: string;
  readonly place: string;
  readonly test: string;
  readonly how: string;
  readonly expected: string;
}

/**
 * What is tested before hand-over: each permanent link and strand, each link between devices with its VLANs and power,
 * each network with its gateway and its leases, each new device, and what went out of service.
 */
export function acceptancePlan(comparison: Comparison, language: Language): ViewTable {
  const words = tableWords(language);
  const head = words.acceptance;
  const tests = [
    ...racks(comparison, language),
    ...permanentLinks(comparison, language),
    ...strands(comparison, language),
    ...links(comparison, language),
    ...networks(comparison, language),
    ...devices(comparison, language),
  ];
  return {
    name: 'acceptance-plan',
    title: words.titles['acceptance-plan'],
    question: words.questions['acceptance-plan'],
    columns: [
      { title: head.number, kind: 'number' },
      { title: head.object, weight: 1.4 },
      { title: head.place, weight: 2 },
      { title: head.test, weight: 1.8 },
      { title: head.how, weight: 2 },
      { title: head.expected, weight: 2.4 },
      { title: head.actual, weight: 1.4 },
      { title: head.result, choices: words.results },
      { title: head.by },
      { title: head.day },
    ],
    rows: tests.map(({ object, place, test, how, expected }, index) => ({
      cells: [index + 1, object, place, test, how, expected, null, null, null, null],
    })),
  };
}

function racks(comparison: Comparison, language: Language): Test[] {
  const { tests } = tableWords(language);
  return [...comparison.after.objects.rack.values()]
    .filter(({ id }) => comparison.stateOf('rack', id) === 'new')
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ name, bondLabel, locationId }) => ({
      object: name,
      place: comparison.after.objects.location.get(locationId)?.name ?? '',
      test: tests.bond,
      how: tests.bondHow,
      expected: fill(tests.bondExpected, { label: bondLabel ?? '–' }, language),
    }));
}

function permanentLinks(comparison: Comparison, language: Language): Test[] {
  const { tests } = tableWords(language);
  return scheduledCables(comparison)
    .filter(({ cable, state }) => state !== 'removed' && limitOfMedia(cable.media) !== '')
    .map(({ cable, side }) => ({
      object: cable.label,
      place: [endName(side, cable.a), endName(side, cable.b)].filter(Boolean).join(' – '),
      test: tests.certification,
      how: fill(tests.certificationHow, { limit: limitOfMedia(cable.media) }, language),
      expected: fill(tests.certificationExpected, { length: lengthText(cable, language) }, language),
    }));
}

function lengthText(cable: Cable, language: Language): string {
  const { tests } = tableWords(language);
  return cable.lengthM === null ? tests.lengthUnknown : fill(tests.length, { n: cable.lengthM }, language);
}

function strands(comparison: Comparison, language: Language): Test[] {
  const words = tableWords(language);
  const { tests } = words;
  return trunksOf(comparison)
    .filter(({ state }) => state !== 'removed' && (state !== 'existing' || !comparison.changes))
    .flatMap(({ cable, strands: all }) =>
      all.map((strand) => {
        const { limitDb } = lossOf(cable, strand);
        return {
          object: `${cable.label} · ${strand.number}`,
          place: words.strandColours[strand.colour] ?? '',
          test: tests.loss,
          how: tests.lossHow,
          expected: fill(tests.lossExpected, { n: limitDb ?? '?' }, language),
        };
      }),
    );
}

/** Links between interfaces that run over a new or moved cable. */
function links(comparison: Comparison, language: Language): Test[] {
  const { tests } = tableWords(language);
  const { after } = comparison;
  const touched = interfaceLinks(after.objects).filter(
    ({ cableIds }) =>
      !comparison.changes ||
      cableIds.some((id) => ['new', 'moved'].includes(comparison.stateOf('cable', id))),
  );
  const named = touched.flatMap(({ a, b }) => {
    const [one, other] = [after.objects.port.get(a), after.objects.port.get(b)];
    if (!one || !other) return [];
    // The end that gives power, or has VLANs, is the one where a person looks.
    const [here, there] = rank(one) >= rank(other) ? [one, other] : [other, one];
    return [{ here, there, name: socketName(after, here) }];
  });
  return named
    .sort((x, y) => compareNames(x.name, y.name))
    .flatMap(({ here, there, name }) => {
      const place = placeOf(after, [{ portId: here.id, connector: 1, position: null }]);
      const use = useOf(after, here, language);
      const poe = poeText(here, there, language);
      const speed = speedText(here, there, language);
      const base = { object: name, place };
      return [
        {
          ...base,
          test: tests.link,
          how: tests.linkHow,
          expected:
            fill(tests.linkExpected, { a: name, b: socketName(after, there) }, language) +
            (speed ? fill(tests.linkSpeed, { speed }, language) : ''),
        },
        ...(use.vlan
          ? [
              {
                ...base,
                test: tests.vlan,
                how: tests.vlanHow,
                expected: fill(tests.vlanExpected, { vlan: use.vlan }, language),
              },
            ]
          : []),
        ...(poe
          ? [
              {
                ...base,
                test: tests.poe,
                how: tests.poeHow,
                expected: fill(tests.poeExpected, { class: poe }, language),
              },
            ]
          : []),
      ];
    });

  function rank(port: Port): number {
    return (port.poe?.role === 'pse' ? 2 : 0) + (useOf(after, port, language).vids.length > 0 ? 1 : 0);
  }
}

function speedText(a: Port, b: Port, language: Language): string {
  if (a.speedMbps === null || b.speedMbps === null) return '';
  const mbps = Math.min(a.speedMbps, b.speedMbps);
  return mbps >= 1000
    ? `${numberText(mbps / 1000, language)} Gbit/s`
    : `${numberText(mbps, language)} Mbit/s`;
}

/** VLANs and prefixes that the project adds, or that its ports use. */
function networks(comparison: Comparison, language: Language): Test[] {
  const { tests } = tableWords(language);
  const { vlans } = ipPlanTables(comparison.after.objects);
  return vlans
    .filter(({ gateways }) => gateways.length > 0)
    .flatMap(({ vid, name, gateways, dhcp, prefixes }) => {
      const base = { object: `VLAN ${vid} ${name}`, place: prefixes.join(', ') };
      return [
        {
          ...base,
          test: tests.gateway,
          how: tests.gatewayHow,
          expected: fill(tests.gatewayExpected, { gateway: gateways.join(', ') }, language),
        },
        ...dhcp.map((range) => ({
          ...base,
          test: tests.dhcp,
          how: tests.dhcpHow,
          expected: fill(tests.dhcpExpected, { range }, language),
        })),
      ];
    });
}

function devices(comparison: Comparison, language: Language): Test[] {
  const { tests } = tableWords(language);
  const { before, after } = comparison;
  const managed = [...after.objects.address.values()].filter(
    ({ management, portId }) => management && portId,
  );
  const fresh = managed.flatMap(({ address, portId }): Test[] => {
    const device = after.objects.device.get(after.objects.port.get(portId ?? '')?.deviceId ?? '');
    if (!device || (comparison.changes && comparison.stateOf('device', device.id) === 'existing')) return [];
    const name = deviceName(after, device);
    const params = { address: address.split('/')[0] ?? address, name };
    return [
      {
        object: name,
        place: standsAt(after, device),
        test: tests.management,
        how: tests.managementHow,
        expected: fill(tests.managementExpected, params, language),
      },
    ];
  });
  const gone = [...before.objects.device.values()]
    .filter(({ id }) => comparison.stateOf('device', id) === 'removed')
    .map((device) => ({
      object: deviceName(before, device),
      place: standsAt(before, device),
      test: tests.removed,
      how: tests.removedHow,
      expected: fill(tests.removedExpected, { place: standsAt(before, device) }, language),
    }));
  return [...fresh, ...gone].sort((a, b) => compareNames(a.object, b.object));
}
