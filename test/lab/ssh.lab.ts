import { openSession } from '#ssh';
import { addressOf, platform, session, sshTarget, topology } from './lab.js';

/** [nms] --SSH-- [core1: vtysh] and [acc1: shell], OpenSSH on both. */

describe('sessions on real devices', () => {
  it('core1: reads the running configuration, whole', async () => {
    const cli = await session('core1', platform('frr'));
    const text = await cli.runningConfiguration();
    cli.close();
    expect(text).toContain('hostname core1\n');
    expect(text).toMatch(/\nend\n$/);
  });

  it('acc1: reads the ports of Open vSwitch', async () => {
    const cli = await session('acc1', platform('linux-ovs'));
    const text = await cli.runningConfiguration();
    cli.close();
    expect(text).toMatch(/ge1/);
  });

  it('core1 refuses a command: the line is named and the session goes on', async () => {
    const cli = await session('core1', platform('frr'));
    await expect(cli.run({ send: 'show nonsense', at: 'privileged' })).rejects.toMatchObject({
      code: 'SSH_REFUSED',
      facts: { command: 'show nonsense', said: '% Unknown command: show nonsense' },
    });
    expect(await cli.run({ send: 'show version', at: 'privileged' })).toMatch(/FRRouting/);
    cli.close();
  });

  it.each([
    ['a key nobody has accepted', [], 'SSH_HOST_KEY_UNKNOWN'],
    [
      'another key than the accepted one',
      ['SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
      'SSH_HOST_KEY_CHANGED',
    ],
  ])('%s: nothing is sent', async (_title, acceptedKeys, code) => {
    const target = { device: 'core1', address: addressOf('core1'), port: 22, acceptedKeys };
    await expect(openSession(target, topology.credentials.cli, platform('frr'))).rejects.toMatchObject({
      code,
    });
  });

  it('a wrong password is refused', async () => {
    const wrong = { ...topology.credentials.cli, password: 'not-the-password' };
    await expect(openSession(await sshTarget('core1'), wrong, platform('frr'))).rejects.toMatchObject({
      code: 'SSH_AUTHENTICATION',
    });
  });
});
