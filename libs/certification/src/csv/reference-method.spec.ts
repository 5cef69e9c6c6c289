import { referenceMethodOf } from './reference-method.js';

it.each([
  ['1 Jumper', 'one-cord'],
  ['Une jarretière', 'one-cord'],
  ['Method B', 'one-cord'],
  ['Méthode A', 'two-cord'],
  ['3 Jumpers', 'three-cord'],
  ['drei', 'three-cord'],
  ['12', null],
  ['', null],
])('“%s” is %s', (text, method) => {
  expect(referenceMethodOf(text)).toBe(method);
});
