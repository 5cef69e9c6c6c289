import { drivers, UnreadableAnswer } from '../index.js';
import { MOST_TYPED } from './linux-ifupdown2.js';

/** [we] --terminal-- [a shell]: /etc/network/interfaces of ifupdown2 */

const { configuration, safety } = drivers.get('linux-ifupdown2')!;
const shown = (file: string): string =>
  `${file}\n${file.split('\n').length - 1} lines in the interfaces file\n`;
const read = (file: string): string => configuration.read([shown(file)]);

describe('the file, read', () => {
  it.each([
    [
      'tabs, blank lines, or no indentation: what follows an interface belongs to it',
      'auto\tlo\niface lo inet loopback\n\nauto swp1\niface swp1\naddress 192.0.2.1/24\n\talias  first\n',
      'auto lo\niface lo inet loopback\nauto swp1\niface swp1\n address 192.0.2.1/24\n alias first\n',
    ],
    [
      'a comment belongs to the interface only where more of it follows',
      '# head\niface swp1\n# inner\n address 192.0.2.1/24\n# of the next\nauto swp2\niface swp2\n# last\n',
      '# head\niface swp1\n # inner\n address 192.0.2.1/24\n# of the next\nauto swp2\niface swp2\n# last\n',
    ],
    [
      'a continued line',
      'iface br0\n bridge-ports swp1 \\\n   swp2\n',
      'iface br0\n bridge-ports swp1 swp2\n',
    ],
    ['no line end at the end', 'auto swp1\niface swp1', 'auto swp1\niface swp1\n'],
    [
      'files that it draws in are named, not read',
      'iface swp1\n alias x\nsource /etc/network/interfaces.d/*\n',
      'iface swp1\n alias x\nsource /etc/network/interfaces.d/*\n',
    ],
  ])('%s', (_, file, text) => expect(read(file)).toBe(text));

  it.each([
    ['cut', 'auto swp1\niface swp1\n'],
    [
      'with a word to all terminals in it',
      'auto swp1\nBroadcast message\n\n1 lines in the interfaces file\n',
    ],
    ['of which a line is missing', 'auto swp1\n\n3 lines in the interfaces file\n'],
  ])('an answer %s is no configuration', (_, answer) => {
    expect(() => configuration.read([answer])).toThrow(UnreadableAnswer);
  });
});

describe('the file, written', () => {
  const lines = Array.from(
    { length: 400 },
    (_, index) => `auto swp${index}\niface swp${index}\n alias it's ${index}`,
  );
  const commands = configuration.commands('', `${lines.join('\n')}\n`);

  it('in lines that a terminal shows whole, beside the old one, which is put back where the new does not parse', () => {
    expect(Math.max(...commands.map(({ length }) => length))).toBeLessThan(MOST_TYPED * 1.5);
    const beforeMove = commands.slice(
      0,
      commands.findIndex((line) => line.startsWith('mv ')),
    );
    expect(beforeMove.filter((line) => / >>?\/etc\/network\/interfaces$/.test(line))).toEqual([]);
    expect(commands.at(-1)).toMatch(
      /^ifreload -a -s .* \|\| \{ mv \S+brassage-old \/etc\/network\/interfaces; echo 'Error/,
    );
  });

  it.each(['%for v in [11, 12]:\nauto vlan${v}\n%endfor\n', '<%def name="x()">\n', 'auto vlan${v}\n'])(
    'one that a template makes is left alone: %j',
    (file) => expect(() => configuration.commands('', file)).toThrow(/made by a template/),
  );

  it('what leads back is the file of before itself, whatever was left out of what we read', () => {
    const sent = safety!.arm({ afterS: 60, rollback: ['x'] }).map((step) => step.send);
    expect(sent[0]).toBe('cp -p /etc/network/interfaces /etc/network/interfaces.brassage-before');
    expect(sent.filter((line) => line.endsWith('/commands'))).toEqual([
      expect.stringContaining('cp -p /etc/network/interfaces.brassage-before /etc/network/interfaces'),
      expect.stringContaining('ifreload -a'),
    ]);
  });
});
