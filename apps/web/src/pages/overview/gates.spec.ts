import { gatesOf } from './gates.js';

const none = { added: 0, changed: 0, removed: 0 };
const some = { ...none, added: 3 };
const clean = { error: 0, warning: 2, info: 0 };
const faulty = { error: 1, warning: 0, info: 0 };

describe('the gate line: design, validate, submit, approve, work, close', () => {
  it.each([
    ['a new project', 'draft', none, null, 'open ahead ahead ahead ahead ahead'],
    ['a draft that was not checked', 'draft', some, null, 'passed ahead ahead ahead ahead ahead'],
    ['a draft with an error', 'draft', some, faulty, 'passed blocked ahead ahead ahead ahead'],
    ['a draft with warnings only', 'draft', some, clean, 'passed passed open ahead ahead ahead'],
    ['submitted', 'submitted', some, clean, 'passed passed passed open ahead ahead'],
    ['submitted with an error', 'submitted', some, faulty, 'passed blocked passed open ahead ahead'],
    ['approved', 'approved', some, clean, 'passed passed passed passed open ahead'],
    ['in progress', 'in-progress', some, clean, 'passed passed passed passed open ahead'],
    ['closed', 'closed', some, clean, 'passed passed passed passed passed passed'],
  ] as const)('%s', (_, state, counts, findings, line) => {
    expect(
      gatesOf({ state, counts, findings })
        .map((gate) => gate.state)
        .join(' '),
    ).toBe(line);
  });
});
