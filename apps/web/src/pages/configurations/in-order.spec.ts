import { hasWords, inOrder } from './in-order.js';

const rows = [
  { name: 'acc-10', n: 3 },
  { name: 'acc-2', n: null },
  { name: 'core-1', n: 1 },
];
const keys = {
  name: ({ name }: (typeof rows)[number]) => name,
  n: ({ n }: (typeof rows)[number]) => n,
};

it.each([
  [null, 'acc-10 acc-2 core-1'],
  ['name', 'acc-2 acc-10 core-1'],
  ['-name', 'core-1 acc-10 acc-2'],
  ['n', 'core-1 acc-10 acc-2'],
  ['-n', 'acc-10 core-1 acc-2'],
  ['colour', 'acc-10 acc-2 core-1'],
])('sort=%s → %s', (sort, names) => {
  expect(
    inOrder(rows, sort, keys)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(names);
});

it.each([
  ['', true],
  ['acc nord', true],
  ['ACC', true],
  ['acc sud', false],
])('words "%s" in [acc-1, Halle Nord]: %s', (q, found) => {
  expect(hasWords(q, ['acc-1', 'Halle Nord'])).toBe(found);
});
