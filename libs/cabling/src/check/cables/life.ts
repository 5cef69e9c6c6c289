import { changed } from '#changes';
import type { Finding } from '#findings';
import { LabelSeries, labelsOf } from '../../identifiers/label-series.js';
import { identifierScheme } from '../../identifiers/scheme.js';
import type { Cable } from '../../model/cable.js';
import { group, type CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/** Labels that several cables bear: nobody can tell which one is meant. */
export function labelsTwice(view: CablingView): Finding[] {
  const same = [...group(view.objects.cable.values(), ({ label }) => label)].filter(
    ([, cables]) => cables.length > 1,
  );
  if (same.length === 0) return [];
  const scheme = identifierScheme(view.policy, view.objects);
  const series = new LabelSeries(labelsOf(view.objects), scheme);
  return same.map(([label, cables]) => {
    const changes = cables.slice(1).map((cable) => {
      const next = series.labelFor(cable, scheme.namesOf('cable', cable.id));
      return changed('cable', cable, { ...cable, label: next });
    });
    const fix = {
      code: 'CABLING_FIX_LABELS',
      params: { label, labels: changes.map(({ after }) => after!.label) },
      changes,
    };
    const where = cables.map((cable): Subject => ['cable', cable]);
    return view.find('CABLING_LABEL_TWICE', where, { label, count: cables.length }, [fix]);
  });
}

/** Cables in the ports of devices that are gone. */
export function retiredDevices(view: CablingView): Finding[] {
  const found: Finding[] = [];
  for (const cable of view.objects.cable.values()) {
    if (cable.status === 'retired') continue;
    for (const { portId } of [...cable.a, ...cable.b]) {
      const port = view.objects.port.get(portId);
      const device = port && view.objects.device.get(port.deviceId);
      if (port && device?.status === 'retired')
        found.push(
          view.find(
            'CABLING_DEVICE_RETIRED',
            [
              ['cable', cable],
              ['port', port],
              ['device', device],
            ],
            {
              cable: cable.label,
              port: view.pathOf('port', port.id),
            },
          ),
        );
    }
  }
  return found;
}

/** Retired cables whose plugs are still recorded in ports. */
export function stillPlugged(view: CablingView): Finding[] {
  return [...view.objects.cable.values()]
    .filter(({ status, a, b }) => status === 'retired' && a.length + b.length > 0)
    .map((cable) => {
      const after: Cable = { ...cable, a: [], b: [] };
      const fix = {
        code: 'CABLING_FIX_UNPLUG',
        params: { cable: cable.label },
        changes: [changed('cable', cable, after)],
      };
      return view.find('CABLING_RETIRED_STILL_PLUGGED', [['cable', cable]], { cable: cable.label }, [fix]);
    });
}

/** Facts that are accepted although a trace cannot follow them: strands that part, a circuit cabled to itself. */
export function oddPaths(view: CablingView): Finding[] {
  return [...circuitsToThemselves(view), ...partedStrands(view)];
}

function circuitsToThemselves(view: CablingView): Finding[] {
  return view.circuits.flatMap(({ a, z }) => {
    const near = a && view.graph.ports.get(a.portId ?? '');
    const far = z && view.graph.ports.get(z.portId ?? '');
    const shared = near?.plugs.find(({ cable }) => far?.plugs.some((other) => other.cable === cable));
    const cable = shared && view.objects.cable.get(shared.cable.cable.id);
    return cable ? [view.find('CABLING_CIRCUIT_TO_ITSELF', [['cable', cable]], { cable: cable.label })] : [];
  });
}

/**
 * Several plugs of one end that no profile tells apart, in panels of different devices or in ports of different kinds: such
 * a cable can be, but a trace stops where its strands part.
 */
function partedStrands(view: CablingView): Finding[] {
  return [...view.graph.cables.values()].flatMap(({ cable, profile, a, b }) => {
    const recorded = view.objects.cable.get(cable.id);
    if (profile || !recorded) return [];
    return [a, b].flatMap((plugs) => {
      const passing = plugs.filter(({ node }) => node.port.kind === 'front' || node.port.kind === 'rear');
      const devices = [...new Set(passing.map(({ node }) => node.port.deviceId))];
      const kinds = new Set(plugs.map(({ node }) => node.port.kind));
      if (devices.length < 2 && kinds.size < 2) return [];
      const places =
        devices.length < 2
          ? plugs.map(({ node }) => view.pathOf('port', node.port.id))
          : devices.map((id) => view.pathOf('device', id));
      return [
        view.find('CABLING_STRANDS_PART', [['cable', recorded]], { cable: recorded.label, devices: places }),
      ];
    });
  });
}
