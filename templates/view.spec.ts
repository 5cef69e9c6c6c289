import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { configView, rulesOf, type InterfaceView } from '#netconfig';
import { renderTemplate, templateSetOf, type DeviceVariables } from '#templating';
import { fullSwitch } from './support/full-switch.js';

type Port = DeviceVariables['ports'][number];

function rendered(platform: string, variables: DeviceVariables): string {
  const folder = join(import.meta.dirname, platform);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  const sources = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  return renderTemplate(templateSetOf(platform, sources), 'switch', variables).text;
}

/** Names as both sides can write them: `lag 1` and `lag1`, `Trk1` and `trk1`. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/\s/g, '');

const rising = (vids: readonly number[] | 'all'): readonly number[] | 'all' =>
  vids === 'all' ? vids : vids.toSorted((a, b) => a - b);

/** What the plan says of a switched port, in the words of the view. */
const wanted = (port: Port): object => ({
  mode: port.mode,
  accessVlan: port.mode === 'access' ? port.accessVlan : null,
  nativeVlan: port.mode === 'trunk' ? port.nativeVlan : null,
  taggedVlans: rising(port.taggedVlans),
});

const read = (port: InterfaceView): object => ({
  mode: port.mode,
  accessVlan: port.mode === 'access' ? port.accessVlan : null,
  nativeVlan: port.mode === 'trunk' ? port.nativeVlan : null,
  taggedVlans: rising(port.taggedVlans),
});

// [plan] → template → text → view = what the plan said
describe.each(['ios-xe', 'nx-os', 'eos', 'aos-cx', 'procurve'])(
  'what %s templates write is read back',
  (platform) => {
    const plan = fullSwitch(platform);
    const view = configView(rendered(platform, plan), rulesOf(platform));
    const found = new Map(view?.interfaces.map((port) => [plain(port.name), port]));
    // A port with a phone is written as a trunk where the platform has no voice VLAN of its own.
    const switched = plan.ports.filter(
      ({ mode, voiceVlan, lag }) =>
        mode !== 'none' && mode !== 'routed' && voiceVlan === null && lag === null,
    );

    it.each(switched.map((port) => [port.name, port] as const))('port %s', (name, port) => {
      const back = found.get(plain(name));
      expect(back && read(back)).toEqual(wanted(port));
      expect(back?.enabled).toBe(port.enabled);
    });

    it('link aggregation and its members', () => {
      const [lag] = plan.lags;
      if (!lag) throw new Error('the switch has a LAG');
      const back = found.get(plain(lag.name));
      expect(back && read(back)).toEqual(wanted(lag));
      expect(lag.members.map((name) => plain(found.get(plain(name))?.lag ?? ''))).toEqual(
        lag.members.map(() => plain(lag.name)),
      );
    });

    it('VLANs and their names', () => {
      const names = new Map(view?.vlans.map(({ vid, name }) => [vid, name]));
      expect(plan.vlans.map(({ vid }) => names.get(vid))).toEqual(plan.vlans.map(({ name }) => name));
    });

    it('addresses of VLAN interfaces', () => {
      const said = plan.svis.flatMap((svi) => svi.addresses.map(({ address }) => address));
      const back = view?.interfaces.flatMap(({ addresses }) => addresses) ?? [];
      expect(back).toEqual(expect.arrayContaining(said));
    });
  },
);
