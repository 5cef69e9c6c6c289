import { cellsOf, cutsOf, cutsOfRule, isRule } from './columns.js';

const header = 'Port      Name               Status       Vlan';
const texts = ['Port', 'Name', 'Status', 'Vlan'];

describe('cells by the header above them', () => {
  it('finds the columns, and nothing in a line that is not this header', () => {
    expect(cutsOf(header, texts)).toEqual([0, 10, 29, 42]);
    expect(cutsOf('Port      Name               Status       Vlan       Duplex', texts)).toBeNull();
    expect(cutsOf('Name of the port and its status', texts)).toBeNull();
  });

  it.each([
    ['Fa0/1     uplink to hall 2   connected    160', ['Fa0/1', 'uplink to hall 2', 'connected', '160']],
    ['Fa0/2                        notconnect   1', ['Fa0/2', '', 'notconnect', '1']],
    // A name of the full width ends where the next cell begins.
    ['Fa0/3     eighteen_characterXnotconnect   1', ['Fa0/3', 'eighteen_characterX', 'notconnect', '1']],
    // A name that the device prints too far to the left, where nothing stands in its place.
    ['Vlan1   --                   down         routed', ['Vlan1', '--', 'down', 'routed']],
    // An interface too long for its column pushes nothing into the name.
    ['Port-channel12 uplink        connected    trunk', ['Port-channel12', 'uplink', 'connected', 'trunk']],
  ])('%s', (line, cells) => {
    expect(cellsOf(line, cutsOf(header, texts) ?? [])).toEqual(cells);
  });

  it('takes the columns from the dashes where they are drawn one by one', () => {
    expect(cutsOfRule('--- ----- --------', 3)).toEqual([0, 4, 10]);
    expect(cutsOfRule('--- ----- + ------', 3)).toEqual([0, 4, 12]);
    expect(cutsOfRule('---+-----+--------', 3)).toBeNull();
    expect(cutsOfRule('------------------', 3)).toBeNull();
    expect(isRule('+----+----+')).toBe(true);
    expect(isRule('Gi1/0/1 - up')).toBe(false);
  });
});
