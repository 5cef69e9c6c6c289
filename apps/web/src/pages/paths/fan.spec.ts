import type { Traced, TracedPath } from '../../api/types.js';
import { fanOf, keysOfBranch } from './fan.js';

/** A path written as `A:1 =C1= P:1 P:r1 =T= Q:r1`: ports by device and name, cables between equals signs. */
function traced(...paths: readonly string[]): Traced {
  const names: Record<string, string> = {};
  const hops = (text: string): TracedPath['hops'] =>
    text.split(' ').map((word) => {
      const kind = word.startsWith('=') ? 'cable' : 'port';
      const id = word.replaceAll('=', '');
      names[id] = id;
      return { kind, ids: [id] } as const;
    });
  const all = paths.map((text) => ({
    hops: hops(text),
    complete: true,
    active: true,
    split: false,
    lengthM: 1,
    lengthDefinitive: true,
    circuits: [],
    loss: null,
  }));
  return { paths: all, names };
}

describe('all branches in one picture', () => {
  // [A:1] =J1= [F1:1|r1] =T= [F2:r1|1] =J2= [C:1]; strand 2 is dark on the right.
  const fan = fanOf(
    traced('A:1 =J1= F1:1 F1:r1 =T= F2:r1 F2:1 =J2= C:1', 'B:1 =J3= F1:2 F1:r2 =T= F2:r2 F2:2'),
    'T',
  );
  const box = (name: string) => fan.boxes.find((one) => one.name === name)!;

  it('shows every device once, from left to right, each with the ports that are used', () => {
    expect(fan.boxes.map(({ name, column }) => `${column} ${name}`).toSorted()).toEqual([
      '0 A',
      '0 B',
      '1 F1',
      '2 F2',
      '3 C',
    ]);
    expect(box('F1').rows.map(({ ports }) => ports.map(({ name }) => name).join('|'))).toEqual([
      '1|r1',
      '2|r2',
    ]);
  });

  it('a trunk has a line for each strand, counted as they leave', () => {
    const trunk = fan.lines.filter(({ cable }) => cable === 'T');
    expect(trunk.map(({ strand, of }) => [strand, of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(trunk[0]!.fromY).toBeLessThan(trunk[1]!.fromY);
  });

  it('the keys of one branch are keys of the whole picture, and no other strand is among them', () => {
    const all = traced('A:1 =J1= F1:1 F1:r =T= F2:r F2:1', 'B:1 =J3= F1:2 F1:r =T= F2:r F2:2');
    const whole = fanOf(all, 'T');
    const keys = keysOfBranch(all.paths[0]!, all.names, 'T');
    expect(whole.lines.filter(({ key }) => keys.has(key)).map(({ name }) => name)).toEqual(['J1', 'T']);
    expect(whole.lines).toHaveLength(4);
  });

  it('boxes of a column never lie over each other', () => {
    const { boxes } = fan;
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b && a.column === b.column)
          expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
  });

  it('a breakout leads from one port to four: [S:1] =B= [A:1] [A:2] [A:3] [A:4]', () => {
    const out = fanOf(traced(...[1, 2, 3, 4].map((n) => `S:1 =B= A:${n}`)), 'S:1');
    expect(out.boxes.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['S', 1],
      ['A', 4],
    ]);
    expect(new Set(out.lines.map(({ fromY }) => fromY)).size).toBe(1);
    expect(out.lines).toHaveLength(4);
  });

  it('a cable that is plugged at one end leads into the open', () => {
    const open = fanOf(traced('A:1 =C1='), 'C1');
    expect(open.boxes.map(({ name, place }) => [name, place])).toEqual([
      ['A', false],
      ['', true],
    ]);
    expect(open.lines).toHaveLength(1);
  });

  // [A:in|out] =T= [B:in|out]: box A takes strand 1 in and gives it out as 2, and the other way round.
  it('a splice has a row for each strand, and the strand its number on the next cable', () => {
    const names = { ai: 'A:in', ao: 'A:out', bi: 'B:in', bo: 'B:out', t: 'T' };
    const hop = (id: string, position: number) => ({
      kind: 'port' as const,
      ids: [id],
      positions: [[position]],
    });
    const strand = (first: number, then: number) => ({
      ...traced('A:in').paths[0]!,
      hops: [
        hop('ai', first),
        hop('ao', then),
        { kind: 'cable' as const, ids: ['t'] },
        hop('bi', then),
        hop('bo', then),
      ],
    });
    const spliced = fanOf({ paths: [strand(1, 2), strand(2, 1)], names }, 't');
    const rows = spliced.boxes
      .find(({ name }) => name === 'A')!
      .rows.map(({ ports }) => ports.map(({ name }) => name).join('|'));
    expect(rows).toEqual(['in·1|out·2', 'in·2|out·1']);
    expect(spliced.lines.map(({ position, of }) => [position, of])).toEqual([
      [2, 2],
      [1, 2],
    ]);
  });
});
