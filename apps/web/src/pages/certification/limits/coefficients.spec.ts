import { limitAt, standardPack } from '#certification';
import { coefficientsOf, frequenciesOf, withCoefficient } from './coefficients.js';

it('every number of every limit of the pack can be changed, and is the only one that changes', () => {
  for (const { line } of standardPack.limits) {
    const before = coefficientsOf(line);
    for (const { path, name, value } of before) {
      const after = coefficientsOf(withCoefficient(line, path, value + 1));
      expect(after.filter((one, i) => one.value !== before[i]!.value)).toEqual([
        { path, name, value: value + 1 },
      ]);
    }
  }
});

it('names a number by its place, counted from one', () => {
  const limit = standardPack.limits.find(({ parameter }) => parameter === 'NEXT')!;
  expect(
    coefficientsOf(limit.line)
      .slice(0, 3)
      .map(({ name }) => name),
  ).toEqual(['terms 1 count', 'terms 1 db', 'terms 1 slopeDb']);
});

it('a plot begins and ends with the range of its limit', () => {
  const frequencies = frequenciesOf(1, 500);
  expect([frequencies[0], frequencies.at(-1)]).toEqual([1, 500]);
  expect(frequencies.every((mhz) => limitAt(standardPack.limits[2]!, mhz) !== null)).toBe(true);
});
