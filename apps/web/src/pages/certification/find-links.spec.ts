import { findLinks } from './find-links.js';

const link = (name: string, tested: boolean, ...ends: string[]) => ({
  link: name,
  name,
  ends,
  plannedLengthM: null,
  tested,
});
const links = [
  link('L-1012', true, 'SR2/P1:12', 'T2-04:1'),
  link('L-1021', false, 'SR2/P1:21', 'T3-05:1'),
  link('L-1022', false, 'SR2/P1:22', 'T2-12:1'),
  link('L-2012', false, 'SR2/P3:12', 'T9-01:1'),
];

it.each([
  ['', ['L-1021', 'L-1022', 'L-2012', 'L-1012']],
  ['12', ['L-2012', 'L-1012', 'L-1022']], // names that end so before ends that hold it
  ['p1 22', ['L-1022']],
  ['t3-05', ['L-1021']],
  ['x', []],
])('“%s” finds %j', (typed, names) => {
  expect(findLinks(links, typed).map(({ name }) => name)).toEqual(names);
});

it('shows no more than a screen of them', () => {
  expect(
    findLinks(
      Array.from({ length: 500 }, (_, i) => link(`L-${i}`, false)),
      'l',
    ),
  ).toHaveLength(30);
});
