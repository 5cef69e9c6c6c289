import type { Plan } from '../value/plan.js';
import { Draft, panelPorts, planBetween, portRow } from './draft.fixture.js';

const two = (n: number): string => String(n).padStart(2, '0');
const LONG = 'A name of eighty characters that somebody typed into a spreadsheet in a hurry ....';

function types(d: Draft) {
  const copper = panelPorts(24, 'rj45', 'cat6a');
  const fibre = panelPorts(12, 'lc', 'os2');
  const outlet = panelPorts(1, 'rj45', 'cat6a');
  return {
    panel: d.type('PP-24', 'patch-panel', 1, copper.ports, { maps: copper.maps, fullDepth: false }),
    fibre: d.type('ODF-12', 'fibre-panel', 1, fibre.ports, { maps: fibre.maps, fullDepth: false }),
    access: d.type('ACC-48', 'switch', 1, [
      ...portRow(
        48,
        { kind: 'interface', connector: 'rj45', poe: { role: 'pse', powerClass: 4 } },
        (n) => `GigabitEthernet1/0/${n}`,
      ),
      ...portRow(4, { kind: 'interface', connector: 'sfp+' }, (n) => `TenGigabitEthernet1/1/${n}`),
    ]),
    core: d.type(
      'CORE-24',
      'switch',
      2,
      portRow(24, { kind: 'interface', connector: 'sfp+' }, (n) => `Te1/${n}`),
    ),
    half: d.type('Half manager', 'cable-manager', 0.5, [], { fullDepth: false }),
    outlet: d.type('Outlet', 'outlet', 0, outlet.ports, { maps: outlet.maps }),
  };
}

/** `count` racks, each in its own room, fed from the first one; the second half of the racks is new. */
export function campus(count: number, cordsPerRack = 24): Plan {
  const d = new Draft();
  d.place('Site', 'site');
  const t = types(d);
  const room = (plan: Draft, n: number): void => {
    const rack = `R${n}`;
    plan.place(`Room ${n}`, 'room', 'Site', `Building ${n}`);
    plan.rack(rack, `Room ${n}`, 42);
    plan.device(`${rack}.F`, t.fibre, { rackId: rack, positionU: 42 });
    plan.device(`${rack}.core`, t.core, { rackId: rack, positionU: 39 });
    let made = 0;
    for (let p = 1; made < cordsPerRack; p += 1) {
      plan.device(`${rack}.P${p}`, t.panel, { rackId: rack, positionU: 38 - 2 * p });
      const sw = `${rack}-acc${Math.ceil(p / 2)}`;
      if (p % 2 === 1) plan.device(sw, t.access, { rackId: rack, positionU: 37 - 2 * p });
      for (let n2 = 1; n2 <= 24 && made < cordsPerRack; n2 += 1, made += 1) {
        const port = (p % 2 === 1 ? 0 : 24) + n2;
        plan.cable(`J-${n}-${made + 1}`, `${rack}.P${p}:${two(n2)}`, `${sw}:GigabitEthernet1/0/${port}`, {
          media: 'cat6a',
          colour: 'BE',
          lengthM: 1,
        });
      }
      if (p % 2 === 1)
        plan.cable(`F-${n}-${p}`, `${rack}.core:Te1/${p}`, `${sw}:TenGigabitEthernet1/1/1`, {
          media: 'om4',
          colour: 'AQ',
        });
    }
    if (n > 1) {
      const strand = Math.min(12, n - 1);
      plan.cable(`TR-${n}`, `R1.F:R${two(strand)}`, `${rack}.F:R01`, {
        role: 'trunk',
        media: 'os2',
        strands: 12,
        lengthM: 40 + n,
      });
      plan.cable(`FJ-${n}`, `${rack}.F:01`, `${rack}.core:Te1/24`, { media: 'os2', colour: 'JF' });
    }
  };
  const half = Math.ceil(count / 2);
  for (let n = 1; n <= half; n += 1) room(d, n);
  const e = new Draft(d.objects);
  for (let n = half + 1; n <= count; n += 1) room(e, n);
  return planBetween(d.objects, e.objects, 'Campus');
}

/** Names that are too long, hostile, or in letters that the font lacks. */
export function badNames(): Plan {
  const d = new Draft();
  d.place(LONG, 'site');
  d.place(`Room <script>alert(1)</script>`, 'room', LONG, "\"]]> & 'quoted'");
  const t = types(d);
  d.put('rack', {
    id: 'rack',
    name: '"]]><svg onload=alert(1)>',
    locationId: 'Room <script>alert(1)</script>',
    heightU: 12,
  });
  d.put('rack', {
    id: 'rack2',
    name: 'ארון שרתים',
    locationId: 'Room <script>alert(1)</script>',
    heightU: 12,
  });
  const e = new Draft(d.objects);
  const named = (id: string, name: string, typeId: string, rackId: string, positionU: number): void => {
    e.device(id, typeId, { rackId, positionU });
    e.put('device', { ...e.objects.device.get(id), name });
  };
  named('a', LONG, t.panel, 'rack', 12);
  named('b', '<script>alert(1)</script>', t.access, 'rack', 10);
  named('c', 'מתג גישה', t.access, 'rack2', 10);
  named('d', 'Žluťoučký přepínač 📡', t.panel, 'rack2', 12);
  e.cable(`${LONG} cord`, 'a:01', 'b:GigabitEthernet1/0/1', { colour: 'BE' });
  e.cable('C2', 'd:01', 'c:GigabitEthernet1/0/1', { colour: 'not a colour' });
  return planBetween(d.objects, e.objects, LONG);
}

/** Half units, a clash of units, a move, a swap in place, zero-U, unit 1 at the top, and a rack higher than a sheet. */
export function oddRacks(): Plan {
  const d = new Draft();
  d.place('Site', 'site');
  d.place('Room', 'room', 'Site');
  const t = types(d);
  d.rack('Down', 'Room', 24, { descending: true });
  d.rack('Tall', 'Room', 58);
  d.device('half-1', t.half, { rackId: 'Down', positionU: 1 });
  d.device('half-2', t.half, { rackId: 'Down', positionU: 1.5 });
  d.device('mover', t.access, { rackId: 'Down', positionU: 5 });
  d.device('old', t.access, { rackId: 'Down', positionU: 8 });
  d.device('clash-1', t.core, { rackId: 'Down', positionU: 12 });
  d.device('clash-2', t.panel, { rackId: 'Down', positionU: 13 });
  d.device('beside', t.access, { rackId: 'Down' });
  d.device('top', t.panel, { rackId: 'Tall', positionU: 58 });
  const e = new Draft(d.objects);
  e.put('device', { ...e.objects.device.get('mover'), rackId: 'Tall', positionU: 30 });
  e.removeDevice('old');
  e.device('swapped-in', t.access, { rackId: 'Down', positionU: 8 });
  return planBetween(d.objects, e.objects, 'Odd racks');
}

/** A plan without a project, and one device in one rack. */
export function oneDevice(): Plan {
  const d = new Draft();
  d.place('Site', 'site');
  d.rack('R1', 'Site', 9);
  d.device('sw', types(d).access, { rackId: 'R1', positionU: 5 });
  return { ...planBetween(d.objects, d.objects, 'One device'), project: null };
}

/** Nothing at all. */
export function nothing(): Plan {
  return planBetween(new Draft().objects, new Draft().objects, 'Nothing');
}
