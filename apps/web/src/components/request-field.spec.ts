import { refusedValue } from './request-field.js';

it.each([
  [
    'a text of its own',
    'body (body.changes.0.after.start)',
    '« 010.1.1.1 » : zéro',
    { field: 'start', text: '« 010.1.1.1 » : zéro' },
  ],
  [
    'one that begins with the place',
    'body (body.changes.0.after.vid)',
    'body.changes.0.after.vid : trop grand.',
    { field: 'vid', text: 'trop grand.' },
  ],
  ['a place within a list', 'body.changes.12.after.dnsServers.1', 'x', { field: 'dnsServers', text: 'x' }],
  ['an object that is edited', 'body (body.gateway)', 'x', { field: 'gateway', text: 'x' }],
  ['the change itself', 'body (body.changes.0.kind)', 'x', { field: 'changes', text: 'x' }],
  ['another request', 'query (query.limit)', 'x', null],
])('%s', (_, place, text, expected) => {
  expect(refusedValue({ place, text })).toEqual(expected);
});
