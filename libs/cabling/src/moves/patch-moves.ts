import type { Id, Objects } from '#changes';
import { compareNames } from '../compare-names.js';
import type { Cable } from '../model/cable.js';
import type { CablingKinds } from '../model/kinds.js';
import { byReach, type Places } from './along-the-face.js';
import { workOf, type Gesture, type Work } from './gestures.js';
import { Holders } from './holders.js';
import { pendingOf, takenOutAndLaid, type Pending } from './pending.js';
import { Queue } from './queue.js';

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
    .flatMap((id) => {
      const [was, is] = [before.cable.get(id), after.cable.get(id)];
      return was === is ? [] : (workOf(was, is) ?? []);
    })
    .toSorted(({ cableId: a }, { cableId: b }) => compareNames(label(a), label(b)) || (a < b ? -1 : 1));
  return new Sequence(byReach(works, [after, before]), before.cable.values()).run();
}

class Sequence {
  private readonly done: Gesture[] = [];
  private readonly holders: Holders;
  private queue: Queue;

  constructor(works: readonly Work[], cables: Iterable<Cable>) {
    const all = works.flatMap(pendingOf);
    this.holders = new Holders(
      all.flatMap(({ needs }) => needs.map(({ portId }) => portId)),
      cables,
    );
    this.queue = new Queue(all);
    const inRing = new Set(all.filter((one) => this.isInRing(one)).map(({ work }) => work));
    const items = works.flatMap((work) =>
      work.kind === 'move' && work.both && inRing.has(work) ? takenOutAndLaid(work) : pendingOf(work),
    );
    this.queue = new Queue(items);
  }

  run(): PatchMoves {
    for (;;) {
      const next = this.queue.next((one) => this.isFree(one));
      const stuck = next
        ? undefined
        : this.queue.left().find((one) => one.gesture.kind === 'move' && this.isInRing(one));
      if (next) this.make(next);
      else if (stuck) this.pull(stuck);
      else return { gestures: this.done, blocked: this.queue.left().map(({ gesture }) => gesture) };
    }
  }

  private make(one: Pending): void {
    this.done.push(one.gesture);
    this.queue.replace(one, null);
    this.release(one);
    for (const socket of one.needs) this.holders.hold(socket, one.owners[0] ?? '');
  }

  /** Opens a ring: the plug hangs until its port is free. */
  private pull(one: Pending): void {
    if (one.gesture.kind !== 'move') return;
    const { from, to, cableId, end, connector } = one.gesture;
    this.done.push({ kind: 'pull', cableId, end, connector, from, hangs: true });
    const plug: Pending = { ...one, frees: [], gesture: { kind: 'plug', cableId, end, connector, to } };
    this.queue.replace(one, plug);
    this.release(one);
  }

  private release({ frees, owners }: Pending): void {
    for (const socket of frees) {
      this.holders.release(socket, owners);
      this.queue.freed(socket.portId);
    }
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
  private blockersOf({ needs, owners }: Pending): Pending[] {
    return this.queue.of(new Set(needs.flatMap((socket) => this.holders.othersIn(socket, owners))));
  }

  private isFree({ needs, owners }: Pending): boolean {
    return needs.every((socket) => this.holders.othersIn(socket, owners).length === 0);
  }
}
