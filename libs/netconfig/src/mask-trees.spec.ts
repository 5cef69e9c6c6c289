import { configText, maskSecrets, maskTree, parseConfig, rulesOf } from './index.js';

const SECRET = 'PLANTED9x';

/** Lines that are a secret's in a section: a tree has them without the indentation of the text. */
// prettier-ignore
const configs: readonly (readonly [platform: string, text: string])[] = [
  ['routeros', `/ppp secret\nadd name=a password=${SECRET}\n/interface wireguard\nadd name=wg private-key="${SECRET}"\n/snmp community\nset [ find default=yes ] name=${SECRET}\nadd name=u authentication-password=${SECRET} security=private\n/ip ipsec identity\nadd peer=p secret=${SECRET}\n/interface pppoe-client\nadd name=w password="${SECRET} and more" user=u\n`],
  ['nx-os', `interface Vlan1\n  hsrp 1\n    authentication text ${SECRET}\n  vrrp 1\n    authentication text ${SECRET}\n`],
  ['ios-xe', `radius server R\n address ipv4 10.0.0.1\n key ${SECRET}\ntacacs server T\n key 7 ${SECRET}\narchive\n path scp://backup:${SECRET}@10.0.0.9/x\ncrypto pki trustpoint T\n enrollment url http://u:${SECRET}@10.0.0.9/\n`],
  ['eos', `mac security\n   profile P\n      key 0abc 7 ${SECRET}\nip security\n   profile p\n      shared-key 7 ${SECRET}\ndaemon T\n   exec /usr/bin/T -cvaddr=10.0.0.9:9910 -cvauth=token,${SECRET}\n`],
  ['procurve', `aaa port-access supplicant 1 identity "x" secret ${SECRET}\n`],
  ['dell-os10', `interface vlan1\n vrrp-group 1\n  authentication-type simple-text ${SECRET}\n`],
];

describe.each(configs)('%s: no view shows a secret', (platform, text) => {
  const rules = rulesOf(platform);

  it('of the text', () => expect(maskSecrets(text, rules)).not.toContain(SECRET));

  it('of the tree', () => {
    const masked = configText(maskTree(parseConfig(text, rules), rules));
    expect(masked).not.toContain(SECRET);
    expect(masked).toContain('<masked>');
  });

  it('of a line that is sent alone', () => {
    const sent = text.split('\n').filter((line) => line.includes(SECRET) && !/\bname=/.test(line));
    expect(sent.map((line) => maskSecrets(line.trim(), rules)).join('\n')).not.toContain(SECRET);
  });
});

it('a key that is a number, and the name of a key chain, are no secrets', () => {
  const text = 'key chain OSPF\n key 1\n  cryptographic-algorithm md5\ncrypto key generate rsa\n';
  expect(maskSecrets(text, rulesOf('ios-xe'))).toBe(text);
});
