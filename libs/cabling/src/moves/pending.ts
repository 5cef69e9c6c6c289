import type { Gesture, Socket, Work } from './gestures.js';

/** Something that can be done as soon as its ports are free. */
export interface Pending {
  readonly gesture: Gesture;
  readonly needs: readonly Socket[];
  readonly frees: readonly Socket[];
  /** The plugs that it is about: what they hold is no obstacle to themselves. */
  readonly owners: readonly string[];
  readonly work: Work;
}

/** The gestures of a work, each with what it waits for. */
export function pendingOf(work: Work): Pending[] {
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
export function takenOutAndLaid(work: Extract<Work, { kind: 'move' }>): Pending[] {
  const { cableId, tasks } = work;
  const owners = tasks.map(({ owner }) => owner);
  const [was, is] = [tasks.flatMap(({ from }) => from ?? []), tasks.flatMap(({ to }) => to ?? [])];
  return [
    { gesture: { kind: 'take-out', cableId, ports: was }, needs: [], frees: was, owners, work },
    { gesture: { kind: 'lay', cableId, ports: is }, needs: is, frees: [], owners: [`${cableId} laid`], work },
  ];
}
