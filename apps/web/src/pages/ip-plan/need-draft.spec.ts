import { linesOf, readNetworks } from './need-draft.js';

it('reads networks line by line, and names the first line that is none', () => {
  expect(readNetworks('USR, user, 60\n\nVOX,voice,60\n')).toEqual({
    ok: true,
    vlans: [
      { name: 'USR', role: 'user', hosts: 60 },
      { name: 'VOX', role: 'voice', hosts: 60 },
    ],
  });
  expect(readNetworks('USR, user, 60\nVOX, phone, 60')).toEqual({ ok: false, line: 2 });
  expect(readNetworks('')).toEqual({ ok: false, line: 1 });
  expect(linesOf(' Hall 1 \n\nHall 2')).toEqual(['Hall 1', 'Hall 2']);
});
