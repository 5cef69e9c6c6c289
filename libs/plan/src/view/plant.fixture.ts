import type { Plan } from '../value/plan.js';
import { Draft, panelPorts, planBetween, portRow } from './draft.fixture.js';

const two = (n: number): string => String(n).padStart(2, '0');

/** A small plant: RG with two racks, and an extension: rack SR2 in a new hall with 48 outlets, trunk TR-02, acc-3 removed. */
export function plant(): Plan {
  const d = new Draft();
  d.place('Atelier Nord', 'site');
  d.place('RG', 'room', 'Atelier Nord', 'répartiteur général');
  d.place('Halle Nord', 'zone', 'Atelier Nord', 'RDC, local 104 et travées');
  const fibre = panelPorts(24, 'lc', 'os2');
  const copper6 = panelPorts(24, 'rj45', 'cat6');
  const copper6a = panelPorts(24, 'rj45', 'cat6a');
  const outlet = panelPorts(1, 'rj45', 'cat6a');
  const t = {
    odf: d.type('ODF-24', 'fibre-panel', 1, fibre.ports, { maps: fibre.maps, fullDepth: false }),
    pp6: d.type('PP-24-6', 'patch-panel', 1, copper6.ports, { maps: copper6.maps, fullDepth: false }),
    pp6a: d.type('PP-24-6A', 'patch-panel', 1, copper6a.ports, { maps: copper6a.maps, fullDepth: false }),
    pf: d.type('PF-1U', 'cable-manager', 1, [], { fullDepth: false }),
    acc: d.type('ACC-48', 'switch', 1, [
      ...portRow(48, { kind: 'interface', connector: 'rj45', poe: { role: 'pse', powerClass: 4 } }),
      ...portRow(4, { kind: 'interface', connector: 'sfp+' }, (n) => String(48 + n)),
    ]),
    old: d.type('OLD-24', 'switch', 1, portRow(24, { kind: 'interface', connector: 'rj45' })),
    core: d.type(
      'CORE-24',
      'switch',
      2,
      portRow(24, { kind: 'interface', connector: 'sfp+' }, (n) => `Te1/${n}`),
    ),
    ups: d.type('UPS 3 kVA', 'ups', 3),
    pdu: d.type('PDU-8', 'pdu', 1, [], { fullDepth: false }),
    out: d.type('Outlet', 'outlet', 0, outlet.ports, { maps: outlet.maps }),
    pc: d.type('PC', 'workstation', 0, [{ name: 'eth0', kind: 'interface', connector: 'rj45' }]),
    ap: d.type('AP', 'access-point', 0, [
      { name: 'eth0', kind: 'interface', connector: 'rj45', poe: { role: 'pd', powerClass: 4 } },
    ]),
  };
  d.rack('RG-A', 'RG', 42);
  d.rack('RG-B', 'RG', 42);
  const at = (rackId: string, positionU: number, more: Record<string, unknown> = {}) => ({
    rackId,
    positionU,
    ...more,
  });
  d.device('RG-A.P1', t.odf, at('RG-A', 42));
  d.device('PF-1', t.pf, at('RG-A', 41));
  d.device('RG-A.P2', t.pp6, at('RG-A', 40));
  d.device('acc-1', t.acc, at('RG-A', 38));
  d.device('acc-2', t.acc, at('RG-A', 36));
  d.device('RG-A.P3', t.pp6, at('RG-A', 34));
  d.device('acc-3', t.old, at('RG-A', 33));
  d.device('core-1', t.core, at('RG-A', 29));
  d.device('core-2', t.core, at('RG-A', 27));
  d.device('ond-1', t.ups, at('RG-A', 1));
  d.device('pdu-b', t.pdu, at('RG-A', 5, { face: 'rear' }));
  d.device('RG-B.P1', t.odf, at('RG-B', 42));
  const gr = { status: 'installed', role: 'cord', colour: 'GR', media: 'cat6', lengthM: 1 } as const;
  d.cable('TR-01', range('RG-B.P1:R', 1, 12), range('RG-A.P1:R', 1, 12), {
    role: 'trunk',
    media: 'os2',
    strands: 12,
    lengthM: 18,
    status: 'installed',
  });
  for (let n = 1; n <= 22; n += 1) d.cable(`J-00${two(n)}`, `RG-A.P2:${two(n)}`, `acc-1:${two(n)}`, gr);
  for (let n = 1; n <= 20; n += 1)
    if (n !== 7 && n !== 11) d.cable(`J-01${two(n)}`, `RG-A.P3:${two(n)}`, `acc-2:${two(n)}`, gr);
  d.cable('J-0087', 'RG-A.P3:07', 'acc-3:07', gr);
  d.cable('J-0091', 'RG-A.P3:11', 'acc-3:11', gr);
  d.cable('F-0001', 'core-1:Te1/1', 'acc-1:49', { ...gr, media: 'os2', colour: 'JF' });
  d.cable('F-0002', 'core-2:Te1/1', 'acc-2:49', { ...gr, media: 'os2', colour: 'JF' });
  d.cable('F-0003', 'core-1:Te1/24', 'core-2:Te1/24', { ...gr, media: 'os2', colour: 'JF' });
  const vlan = (vid: number, name: string) => d.put('vlan', { id: `vlan ${vid}`, vid, name });
  vlan(120, 'DON');
  vlan(130, 'VOX');
  vlan(140, 'WIF');
  vlan(180, 'MAC');

  const e = new Draft(d.objects);
  e.removeDevice('acc-3');
  e.rack('SR2', 'Halle Nord', 24);
  e.device('SR2.P0', t.odf, at('SR2', 24));
  e.device('SR2.PF1', t.pf, at('SR2', 23));
  e.device('SR2.P1', t.pp6a, at('SR2', 22));
  e.device('SR2.PF2', t.pf, at('SR2', 21));
  e.device('acc-n1', t.acc, at('SR2', 20));
  e.device('SR2.PF3', t.pf, at('SR2', 19));
  e.device('acc-n2', t.acc, at('SR2', 18));
  e.device('SR2.PF4', t.pf, at('SR2', 17));
  e.device('SR2.P2', t.pp6a, at('SR2', 16));
  e.device('ond-2', t.ups, at('SR2', 1));
  e.device('pdu-1', t.pdu, at('SR2', 4, { face: 'rear' }));
  e.device('PF-5', t.pf, at('RG-A', 31));
  const fresh = { status: 'planned', media: 'cat6a' } as const;
  e.cable('TR-02', range('RG-A.P1:R', 13, 24), range('SR2.P0:R', 1, 12), {
    role: 'trunk',
    media: 'os2',
    strands: 12,
    lengthM: 86,
  });
  const jf = { role: 'cord', media: 'os2', colour: 'JF', lengthM: 3 } as const;
  e.cable('F-0201', 'RG-A.P1:13', 'core-1:Te1/21', jf);
  e.cable('F-0202', 'RG-A.P1:14', 'core-2:Te1/21', jf);
  e.cable('F-0101', 'SR2.P0:01', 'acc-n1:49', jf);
  e.cable('F-0102', 'SR2.P0:02', 'acc-n2:49', jf);
  let serial = 1001;
  for (let n = 1; n <= 48; n += 1) {
    const bay = `T${Math.ceil(n / 8)}`;
    if (n % 8 === 1) e.place(bay, 'zone', 'Halle Nord');
    const name = `${bay}-${two(((n - 1) % 8) + 1)}`;
    const panel = n <= 24 ? 'SR2.P1' : 'SR2.P2';
    const slot = n <= 24 ? n : n - 24;
    e.device(name, t.out, { locationId: bay });
    e.cable(`L-${1000 + n}`, `${panel}:R${two(slot)}`, `${name}:R01`, {
      ...fresh,
      role: 'horizontal',
      lengthM: 15 + n * 0.5,
    });
    if (n % 8 === 0) continue;
    const isAp = n % 8 === 7;
    const end = isAp ? `ap-n${Math.ceil(n / 8)}` : `pc-${100 + n}`;
    e.device(end, isAp ? t.ap : t.pc, { locationId: bay });
    e.cable(`D-${serial}`, `${name}:01`, `${end}:eth0`, { ...fresh, role: 'cord', lengthM: 2, colour: 'BE' });
    const sw = n <= 24 ? 'acc-n1' : 'acc-n2';
    const port = isAp ? two(40 + (Math.ceil(n / 8) % 3) * 2 + 1) : two(slot);
    e.cable(`J-${serial}`, `${panel}:${two(slot)}`, `${sw}:${port}`, {
      ...fresh,
      role: 'cord',
      lengthM: 0.5,
      colour: isAp ? 'VI' : n % 5 === 0 ? 'OR' : 'BE',
    });
    e.put(
      'interfaceVlan',
      isAp
        ? {
            id: `iv ${serial}`,
            portId: `${sw}:${port}`,
            mode: 'trunk',
            untaggedVlanId: 'vlan 140',
            taggedVlanIds: ['vlan 180'],
          }
        : {
            id: `iv ${serial}`,
            portId: `${sw}:${port}`,
            mode: 'access',
            untaggedVlanId: 'vlan 120',
            voiceVlanId: 'vlan 130',
          },
    );
    serial += 1;
  }
  return planBetween(d.objects, e.objects, 'Atelier Nord');
}

function range(prefix: string, from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${two(from + index)}`).join(' ');
}
