import { graph, shown } from './trace.fixture.js';
import { tracePaths, type TraceThrough } from './trace-paths.js';

// [IF1] --C1-- [FP1 → RP1*3 #1] ==T, 6 strands== [RP2*3 #1 → FP4] --C2-- [IF2]; FP2 and FP3 lead over #2 and #3 to FP5 and FP6.
const plant = graph({
  ports: 'IF1 IF2 FP1@P FP2@P FP3@P RP1*3@P RP2*3@Q FP4@Q FP5@Q FP6@Q',
  maps: ['FP1 RP1#1', 'FP2 RP1#2', 'FP3 RP1#3', 'FP4 RP2#1', 'FP5 RP2#2', 'FP6 RP2#3'],
  cables: ['C1 IF1 FP1', 'T RP1 RP2', 'C2 FP4 IF2'],
});
const FIRST = 'IF1 - C1 - FP1 - RP1 - T - RP2 - FP4 - C2 - IF2  complete active';
const SECOND = 'FP2 - RP1 - T - RP2 - FP5  active';
const THIRD = 'FP3 - RP1 - T - RP2 - FP6  active';

describe('the paths over one strand, one position or a whole panel', () => {
  // prettier-ignore
  it.each<[string, TraceThrough, string[]]>([
    ['the trunk: every strand', { cableId: 'T' }, [FIRST, SECOND, THIRD]],
    ['strand 1 of 6: the first pair', { cableId: 'T', strand: { number: 1, of: 6 } }, [FIRST]],
    ['strand 2 of 6: the first pair too', { cableId: 'T', strand: { number: 2, of: 6 } }, [FIRST]],
    ['strand 3 of 6: the second', { cableId: 'T', strand: { number: 3, of: 6 } }, [SECOND]],
    ['strand 6 of 6: the third', { cableId: 'T', strand: { number: 6, of: 6 } }, [THIRD]],
    ['strand 7 of 6: there is none', { cableId: 'T', strand: { number: 7, of: 6 } }, []],
    ['strand 2, nobody knows of how many: position 2', { cableId: 'T', strand: { number: 2, of: null } }, [SECOND]],
    ['a cord has one strand for its port', { cableId: 'C1', strand: { number: 1, of: null } }, [FIRST]],
    ['position 3 of the rear port', { portId: 'RP1', position: 3 }, [THIRD]],
    ['position 1 from the other side', { portId: 'RP2', position: 1 }, [reversed(FIRST)]],
    ['position 4 of 3: there is none', { portId: 'RP1', position: 4 }, []],
    ['the panel, by its fronts: each path once', { portIds: ['FP1', 'FP2', 'FP3', 'FP1'] }, [FIRST, SECOND, THIRD]],
    ['no port: no path', { portIds: [] }, []],
    ['a cable that is not there', { cableId: 'X', strand: { number: 1, of: 2 } }, []],
  ])('%s', (_, at, paths) => {
    expect(tracePaths(plant, at).map(shown)).toEqual(paths);
  });
});

/** The same path from its other end. */
function reversed(path: string): string {
  const [hops = '', flags = ''] = path.split('  ');
  return `${hops.split(' - ').toReversed().join(' - ')}  ${flags}`;
}
