import { idField, nameField } from './field.js';

describe('nameField', () => {
  it.each(['SR2', '0012', '1E05', 'yes', 'Baie n° 4', 'راك 7', 'x'.repeat(200)])(
    'keeps %j to the letter',
    (text) => {
      expect(nameField.parse(text)).toBe(text);
    },
  );

  it.each([
    ['a number', 12],
    ['nothing', ''],
    ['a trailing space', 'SR2 '],
    ['a line break', 'SR\n2'],
    ['a bidirectional override', 'SR\u202e2'],
    ['201 characters', 'x'.repeat(201)],
  ])('refuses %s', (_what, text) => expect(nameField.safeParse(text).success).toBe(false));
});

describe('idField', () => {
  it.each(['a b', 'a\u0000', '', 'x'.repeat(129)])('refuses %j', (text) =>
    expect(idField.safeParse(text).success).toBe(false),
  );
});
