import type { VlanMap } from '#plan';
import { layoutOf } from './layout.js';

const device = (id: string, more: Partial<VlanMap['devices'][number]> = {}): VlanMap['devices'][number] => ({
  id,
  device: `R/${id}`,
  rackId: null,
  rack: null,
  users: 0,
  gateway: false,
  part: 0,
  ...more,
});
const end = (id: string): VlanMap['links'][number]['a'] => ({
  portId: `${id}:1`,
  port: `${id}:1`,
  deviceId: id,
  device: `R/${id}`,
  rackId: null,
  rack: null,
  carries: true,
  mode: 'trunk',
});
const link = (
  a: string,
  b: string,
  state: VlanMap['links'][number]['state'] = 'carries',
): VlanMap['links'][number] => ({ a: end(a), b: end(b), cables: [], state });

/** `[core gateway] == [acc-1], [core] -- [acc-2] -- [printer]` */
// prettier-ignore
const map: VlanMap = {
  vlan: { id: 'v', vid: 20, name: 'USERS' },
  devices: [device('acc-2', { users: 3 }), device('core', { gateway: true }), device('acc-1'), device('printer')],
  links: [link('acc-1', 'core'), link('core', 'acc-1'), link('acc-2', 'core', 'broken'), link('acc-2', 'printer', 'host')],
  cuts: [],
};

it('the gateway stands above, what hangs from it below, and hosts are not drawn', () => {
  const { devices } = layoutOf(map);
  const y = new Map(devices.map(({ device: { id }, y: at }) => [id, at]));
  expect([...y.keys()].toSorted()).toEqual(['acc-1', 'acc-2', 'core']);
  expect(y.get('core')!).toBeLessThan(y.get('acc-1')!);
  expect(y.get('acc-1')).toBe(y.get('acc-2'));
});

it('parallel links lie beside each other, a single one in the middle', () => {
  const { links } = layoutOf(map);
  expect(links.map(({ lane, link: { state } }) => [state, lane])).toEqual([
    ['carries', -0.5],
    ['carries', 0.5],
    ['broken', 0],
  ]);
});

it('a part without a gateway is drawn too, and boxes never lie on each other', () => {
  const many = Array.from({ length: 20 }, (_, n) => device(`a${n}`, { users: 1 }));
  const { devices, width, height } = layoutOf({ ...map, devices: many, links: [] });
  expect(new Set(devices.map(({ x, y }) => `${x} ${y}`)).size).toBe(20);
  for (const { x, y } of devices) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  expect(layoutOf({ ...map, devices: [], links: [] }).devices).toEqual([]);
});
