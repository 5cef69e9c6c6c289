import type { Cable, Device, Port, PortMap } from '#cabling';
import type { LinkChange, TestTarget } from '#certification';
import type { Id } from '#changes';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { plugContacts, socketContacts, type Contact, type Strand } from '../certification-sockets.js';
import { changeOf, isAfter, leftSince, type Aspect, type TestMoment } from './aspect.js';
import { cableAspects, endsAspect, portAspects, terminationAspects } from './aspects.js';
import { changedCords } from './cords.js';
import { Past, type PastChange, type Step } from './past.js';

/** A test, as far as the history of its link asks. */
export interface DatedTest extends TestMoment {
  readonly lengthM: number | null;
  /** True: the cords at both ends were measured with the link. */
  readonly isChannel: boolean;
}

/** By how much a length may differ from what was measured and still be the same (T4). */
export interface LengthTolerance {
  readonly lengthToleranceM: number;
  readonly lengthTolerancePercent: number;
}

/** What became of links after they were tested, from the changes that were recorded. */
export class LinkHistory {
  readonly #past: Past;
  readonly #aspects: readonly Aspect<Cable>[];

  /** `objects`: the links as they are now. `changes`: the oldest first. */
  constructor(
    readonly objects: PlanObjects,
    changes: readonly PastChange[],
    readonly tolerance: LengthTolerance,
  ) {
    this.#past = new Past(changes);
    this.#aspects = [...cableAspects(objects), ...terminationAspects];
  }

  /** What of a link is another than when it was tested, the gravest first. */
  changesSince({ cableId, strand }: Pick<TestTarget, 'cableId' | 'strand'>, test: DatedTest): LinkChange[] {
    const cable = this.objects.cable.get(cableId);
    if (!cable) return [];
    const part = strand === null ? null : { number: strand, of: cable.strands ?? 1 };
    return [
      ...this.#ofCable(cable, part, test),
      ...this.#length(cable, test),
      ...this.#ofSockets(cable, part, test),
      ...(test.isChannel ? this.#cords(cable, part, test) : []),
    ];
  }

  /** The cable that was tested was taken out of the plan. */
  removalOf(cableId: Id): LinkChange {
    const step = this.#past.cable(cableId).findLast(({ after }) => after === null);
    return {
      part: 'replaced',
      was: step?.before?.label ?? '',
      is: '',
      at: step?.at ?? '',
      by: step?.by ?? '',
    };
  }

  #ofCable(cable: Cable, strand: Strand | null, test: DatedTest): LinkChange[] {
    const steps = since(this.#past.cable(cable.id), test);
    if (steps.length === 0) return [];
    const ends = endsAspect(this.objects, strand, this.#portText);
    return [ends, ...this.#aspects]
      .map((aspect) => changeOf(aspect, steps, cable))
      .filter((one) => one !== null);
  }

  /** A planned length that was corrected to what was measured is no other cable. */
  #length(cable: Cable, test: DatedTest): LinkChange[] {
    const length: Aspect<Cable> = {
      part: 'length',
      facts: ({ lengthM }) => (lengthM === null ? [] : [String(lengthM)]),
      text: ({ lengthM }) => String(lengthM ?? ''),
    };
    const change = changeOf(length, since(this.#past.cable(cable.id), test), cable);
    if (!change) return [];
    const measured = test.lengthM ?? Number(change.was);
    const { lengthToleranceM, lengthTolerancePercent } = this.tolerance;
    const most = Math.max(lengthToleranceM, (measured * lengthTolerancePercent) / 100);
    return Math.abs(Number(change.is) - measured) > most ? [change] : [];
  }

  /** The inside of the panels at both ends, what their sockets are, and the panels themselves. */
  #ofSockets(cable: Cable, strand: Strand | null, test: DatedTest): LinkChange[] {
    const ends = [cable.a, cable.b];
    const plugs = ends.flatMap((end) => plugContacts(this.objects, end, strand));
    const faces = ends.flatMap((end) => socketContacts(this.objects, end, strand));
    const ports = [...new Set([...plugs, ...faces].map(({ portId }) => portId))];
    return [
      ...plugs.flatMap((plug) => this.#inside(plug, test)),
      ...ports.flatMap((id) => this.#port(id, test)),
      ...this.#makes(ports, test),
    ];
  }

  /** Which socket a plug behind the face leads to; of a splice, which fibre it is spliced to. */
  #inside({ portId, position }: Contact, test: DatedTest): LinkChange[] {
    const at = position ?? 1;
    const steps = since(this.#past.maps(portId, at), test);
    const port = this.objects.port.get(portId);
    if (steps.length === 0 || !port || (port.kind !== 'rear' && port.connector !== 'splice')) return [];
    const behind = (map: PortMap | null): Contact | null => {
      if (map?.rearPortId === portId && map.rearPosition === at)
        return { portId: map.frontPortId, position: map.frontPosition };
      return map?.frontPortId === portId && map.frontPosition === at
        ? { portId: map.rearPortId, position: map.rearPosition }
        : null;
    };
    const now = [...this.objects.portMap.values()].map(behind).filter((one) => one !== null);
    const contacts = steps.map((step) => ({
      ...step,
      before: behind(step.before),
      after: behind(step.after),
    }));
    const left = leftSince(now, contacts, (one) => `${one.portId} ${one.position}`);
    if (!left) return [];
    const text = (all: readonly Contact[]): string => all.map((one) => this.#portText(one.portId)).join(', ');
    return [{ part: 'termination', was: text(left.was), is: text(now), at: left.last.at, by: left.last.by }];
  }

  #port(id: Id, test: DatedTest): LinkChange[] {
    const [steps, port] = [since(this.#past.port(id), test), this.objects.port.get(id)];
    if (steps.length === 0 || !port) return [];
    return portAspects(this.#portText(id))
      .map((aspect) => changeOf<Port>(aspect, steps, port))
      .filter((one) => one !== null);
  }

  /** Panels, outlets and their modules that are of another make. */
  #makes(ports: readonly Id[], test: DatedTest): LinkChange[] {
    const held = ports.map((id) => this.objects.port.get(id)).filter((port) => port !== undefined);
    const devices = [...new Set(held.map(({ deviceId }) => deviceId))];
    const modules = [...new Set(held.map(({ moduleId }) => moduleId).filter((id) => id !== null))];
    const make = (kind: 'device' | 'module', id: Id): Aspect<Pick<Device, 'typeId'>> => ({
      part: 'panel',
      facts: ({ typeId }) => [typeId],
      text: ({ typeId }) =>
        `${pathOf(this.objects, kind, id)} ${pathOf(this.objects, `${kind}Type`, typeId)}`,
    });
    return [
      ...devices.map((id) =>
        changeOf(make('device', id), since(this.#past.device(id), test), this.objects.device.get(id) ?? null),
      ),
      ...modules.map((id) =>
        changeOf(make('module', id), since(this.#past.module(id), test), this.objects.module.get(id) ?? null),
      ),
    ].filter((one) => one !== null);
  }

  #cords(cable: Cable, strand: Strand | null, test: DatedTest): LinkChange[] {
    const faces = [cable.a, cable.b].flatMap((end) => socketContacts(this.objects, end, strand));
    const stepsAt = (portId: Id): Step<Cable>[] => since(this.#past.cords(portId), test);
    const stepsOf = (id: Id): Step<Cable>[] => since(this.#past.cable(id), test);
    const aspects = [endsAspect(this.objects, null, this.#portText), ...this.#aspects];
    return faces.flatMap((face) => changedCords(this.objects, face, cable.id, { stepsAt, stepsOf, aspects }));
  }

  /** A port by its path, also one that is gone. */
  readonly #portText = (id: Id): string => {
    if (this.objects.port.has(id)) return pathOf(this.objects, 'port', id);
    const gone = this.#past.port(id).find(({ before }) => before !== null)?.before;
    return gone ? `${pathOf(this.objects, 'device', gone.deviceId)}:${gone.name}` : '?';
  };
}

const since = <T>(steps: readonly Step<T>[], test: TestMoment): Step<T>[] =>
  steps.filter(({ at }) => isAfter(test, at));
