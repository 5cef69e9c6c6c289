import { readdirSync, readFileSync } from 'node:fs';
import { isSlow, withinLimit } from './pattern-cost.js';

describe('a pattern of owned.json', () => {
  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^((a|b)c?)*d',
    '^(\\S+ ?)+$',
    '^(.*,){12}x',
    '^(?:\\d*)*x',
    '(x+x+)+y',
    'a*a*a*a*a*a*b',
    '.*.*.*.*=.*',
  ])('%s is slow', (pattern) => {
    expect(isSlow(pattern)).toBe(true);
  });

  it.each([
    '^interface ',
    '^(no )?ip address\\b',
    '^vlan \\d+$',
    '^(vlan|vrf) \\S+( name \\S+)?$',
    '^set interfaces (?!em0|me0)\\S+ (description|unit \\d+ family inet6?)\\b',
    '^(\\d\\/){2}\\d+$',
    '^ntp server [(|+*)]+ x{1}$',
    '^.*\\(a+\\)+ end$',
  ])('%s is not', (pattern) => {
    expect(isSlow(pattern)).toBe(false);
  });

  it('of the product is not', () => {
    const slow = readdirSync('templates', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('owned.json'))
      .flatMap((path) => {
        const entries = JSON.parse(readFileSync(`templates/${path}`, 'utf8')) as {
          in: string[];
          line: string;
        }[];
        return entries.flatMap((entry) => [...entry.in, entry.line]).filter(isSlow);
      });
    expect(slow).toEqual([]);
  });
});

describe('the limit of matching is one of the processor', () => {
  const sleep = (ms: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

  it('work that waited for its turn longer than the limit is not slow', () => {
    let turns = 0;
    // The first turn comes late, as on a machine that works for others.
    const late = (): number => {
      turns += 1;
      if (turns === 1) {
        sleep(300);
        for (;;);
      }
      return turns;
    };
    expect(withinLimit(() => (turns < 1 ? late() : (turns += 1)))).toBeGreaterThan(1);
  });

  it('work without an end is', () => {
    expect(
      withinLimit(() => {
        for (;;);
      }),
    ).toBeNull();
  });

  it('what gives nothing has an end', () => {
    expect(withinLimit(() => undefined)).toBeUndefined();
  });
});
