import type { Id, Objects } from '#changes';
import { compareNames } from '../compare-names.js';
import type { Cable } from '../model/cable.js';
import type { CablingKinds } from '../model/kinds.js';
import { byReach, type Places } from './along-the-face.js';
import { collide, plugsOf, workOf, type Gesture, type Socket, type Work } from './gestures.js';

/** The gestures in their order, and those that nothing makes possible: two cables want one port in the end. */
export interface PatchMoves {
  readonly gestures: readonly Gesture[];
  readonly blocked: readonly Gesture[];
}

type Facts = Pick<Objects<CablingKinds>, 'cable'> & Places;

/**
 * The shortest sequence of gestures from one state to another in which no port is ever taken twice. What must wait for a
 * port waits. Where plugs change places in a ring, one of them is pulled and hangs meanwhile; a cord of which both plugs
 * move is taken out and laid again instead. Gestures go along the faces, from the first port upward
 * (`byReach`), as far as the ports allow; where nothing says where a port is, by the labels of the cables.
 *
 * Why it is shortest: a cable that is laid or taken out needs one gesture, a plug that changes one. No plug of a ring can
 * be first, so a ring needs one more; but a cord that is taken out and laid again costs the two gestures that its plugs
 * cost anyway, and opens every ring that it is in.
 */
export function patchMoves(before: Facts, after: Facts): PatchMoves {
  const ids = [...new Set([...before.cable.keys(), ...after.cable.keys()])];
  const label = (id: Id): string => (after.cable.get(id) ?? before.cable.get(id))?.label ?? id;
  const works = ids
    .toSorted((a, b) => compareNames(label(a), label(b)) || (a < b ? -1 : 1))
    .flatMap((id) => workOf(before.cable.get(id), after.cable.get(id)) ?? []);
  return new Sequence(byReach(works, [after, before]), before.cable.values()).run();
}

/** Something that can be done as soon as its ports are free. */
interface Pending {
  readonly gesture: Gesture;
  readonly needs: readonly Socket[];
  readonly frees: readonly Socket[];
  /** The plugs that it is about: what they hold is no obstacle to themselves. */
  readonly owners: readonly string[];
  readonly work: Work;
}

interface Holder {
  readonly owner: string;
  readonly socket: Socket;
}

class Sequence {
  private readonly done: Gesture[] = [];
  private readonly holders = new Map<Id, Holder[]>();
  private pending: readonly Pending[];

  constructor(works: readonly Work[], cables: Iterable<Cable>) {
    for (const cable of cables)
      for (const [key, socket] of plugsOf(cable)) this.hold(socket, `${cable.id} ${key}`);
    this.pending = works.flatMap(pendingOf);
    const inRing = new Set(this.pending.filter((one) => this.isInRing(one)).map(({ work }) => work));
    this.pending = works.flatMap((work) =>
      work.kind === 'move' && work.both && inRing.has(work) ? takenOutAndLaid(work) : pendingOf(work),
    );
  }

  run(): PatchMoves {
    for (;;) {
      const next = this.pending.find((one) => this.isFree(one));
      const stuck = next
        ? undefined
        : this.pending.find((one) => one.gesture.kind === 'move' && this.isInRing(one));
      if (next) this.make(next);
      else if (stuck) this.pull(stuck);
      else return { gestures: this.done, blocked: this.pending.map(({ gesture }) => gesture) };
    }
  }

  private make(one: Pending): void {
    this.done.push(one.gesture);
    this.pending = this.pending.filter((other) => other !== one);
    for (const socket of one.frees) this.release(socket, one.owners);
    for (const socket of one.needs) this.hold(socket, one.owners[0] ?? '');
  }

  /** Opens a ring: the plug hangs until its port is free. */
  private pull(one: Pending): void {
    if (one.gesture.kind !== 'move') return;
    const { from, to, cableId, end, connector } = one.gesture;
    this.done.push({ kind: 'pull', cableId, end, connector, from, hangs: true });
    for (const socket of one.frees) this.release(socket, one.owners);
    const plug: Pending = { ...one, frees: [], gesture: { kind: 'plug', cableId, end, connector, to } };
    this.pending = this.pending.map((other) => (other === one ? plug : other));
  }

  /** Follows who waits for whom until it comes back. */
  private isInRing(start: Pending): boolean {
    const seen = new Set<Pending>();
    const open = [start];
    for (let at = open.pop(); at; at = open.pop()) {
      for (const blocker of this.blockersOf(at)) {
        if (blocker === start) return true;
        if (!seen.has(blocker)) open.push(blocker);
        seen.add(blocker);
      }
    }
    return false;
  }

  /** What must happen before, because it holds a port that is needed. */
  private blockersOf(one: Pending): Pending[] {
    const owners = new Set(one.needs.flatMap((socket) => this.othersIn(socket, one.owners)));
    return owners.size === 0
      ? []
      : this.pending.filter((other) => other.owners.some((owner) => owners.has(owner)));
  }

  private isFree(one: Pending): boolean {
    return one.needs.every((socket) => this.othersIn(socket, one.owners).length === 0);
  }

  private othersIn(socket: Socket, owners: readonly string[]): string[] {
    return (this.holders.get(socket.portId) ?? [])
      .filter((holder) => !owners.includes(holder.owner) && collide(holder.socket, socket))
      .map(({ owner }) => owner);
  }

  private hold(socket: Socket, owner: string): void {
    this.holders.set(socket.portId, [...(this.holders.get(socket.portId) ?? []), { owner, socket }]);
  }

  private release(socket: Socket, owners: readonly string[]): void {
    const left = (this.holders.get(socket.portId) ?? []).filter(({ owner }) => !owners.includes(owner));
    this.holders.set(socket.portId, left);
  }
}

/** The gestures of a work, each with what it waits for. */
function pendingOf(work: Work): Pending[] {
  if (work.kind === 'move')
    return work.tasks.map((task) => {
      const { cableId, end, connector, from, to } = task;
      const plug = { cableId, end, connector };
      const gesture: Gesture =
        from && to
          ? { kind: 'move', ...plug, from, to }
          : from
            ? { kind: 'pull', ...plug, from, hangs: false }
            : { kind: 'plug', ...plug, to: to! };
      return { gesture, needs: to ? [to] : [], frees: from ? [from] : [], owners: [task.owner], work };
    });
  const { kind, cableId, ports, owners } = work;
  const [needs, frees] = kind === 'lay' ? [ports, []] : [[], ports];
  return [{ gesture: { kind, cableId, ports }, needs, frees, owners, work }];
}

/** A cord of which both plugs move, as two gestures that wait for nothing in common. */
function takenOutAndLaid(work: Extract<Work, { kind: 'move' }>): Pending[] {
  const { cableId, tasks } = work;
  const owners = tasks.map(({ owner }) => owner);
  const [was, is] = [tasks.flatMap(({ from }) => from ?? []), tasks.flatMap(({ to }) => to ?? [])];
  return [
    { gesture: { kind: 'take-out', cableId, ports: was }, needs: [], frees: was, owners, work },
    { gesture: { kind: 'lay', cableId, ports: is }, needs: is, frees: [], owners: [`${cableId} laid`], work },
  ];
}
