import { counterpart } from './counterpart.js';

const sheet = (name: string, kind = 'elevations') => ({ name, kind, title: name });

describe('The same sheet before the project', () => {
  // prettier-ignore
  it.each([
    ['of the same name under another number', 'S5-elevations-RG-A', ['S3-elevations-RG-A', 'S4-elevations-RG-B'], 'S3-elevations-RG-A'],
    ['with a rack in common', 'S5-elevations-R1-R2', ['S3-elevations-R7', 'S4-elevations-R2-R3'], 'S4-elevations-R2-R3'],
    ['the only one of its kind', 'S5-elevations-SR2', ['S3-elevations-RG'], 'S3-elevations-RG'],
    ['none, for a rack that is new', 'S5-elevations-SR2', ['S3-elevations-R7', 'S4-elevations-R8'], undefined],
  ])('%s', (_, name, before, found) => {
    expect(counterpart(sheet(name), before.map((other) => sheet(other)))?.name).toBe(found);
  });

  it('is never a sheet of another kind', () => {
    expect(counterpart(sheet('S2-x', 'one-line'), [sheet('S2-x', 'power')])).toBeUndefined();
  });
});
