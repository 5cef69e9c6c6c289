import fc from 'fast-check';
import { UnreadableAnswer } from '../driver.js';
import { canonicalText, configElements, configTextOf } from './config-text.js';
import { parseXml } from './parse-xml.js';

const textOf = (xml: string): string => configTextOf(parseXml(`<data>${xml}</data>`).children);
const xmlOf = (text: string): string =>
  configElements(text)
    .map(({ xml }) => xml(''))
    .join('');

describe('a configuration in XML is a text of lines, and back', () => {
  it.each<[string, string, string]>([
    [
      'a list: its first leaf tells the entries apart',
      '<vlans xmlns="urn:v"><vlan><vid>10</vid><name>OFFICE</name></vlan><vlan><vid>20</vid></vlan></vlans>',
      'vlans {urn:v}\n vlan [vid "10"]\n  name "OFFICE"\n vlan [vid "20"]\n',
    ],
    [
      'a list with two keys: the second tells apart what the first does not',
      '<r xmlns="urn:r"><route><to>0/0</to><via>a</via></route><route><to>0/0</to><via>b</via></route></r>',
      'r {urn:r}\n route [to "0/0", via "a"]\n route [to "0/0", via "b"]\n',
    ],
    [
      'an identity of another module keeps its namespace',
      '<i xmlns="urn:i"><type xmlns:ift="urn:ift">ift:ethernetCsmacd</type><other>fe80::1</other></i>',
      'i {urn:i}\n type "ift:ethernetCsmacd" {ift=urn:ift}\n other "fe80::1"\n',
    ],
    [
      'an augmentation has a namespace of its own',
      '<i xmlns="urn:i"><name>eth0</name><mtu xmlns="urn:m">1500</mtu></i>',
      'i {urn:i}\n name "eth0"\n mtu {urn:m} "1500"\n',
    ],
    [
      'values with quotes, brackets, line breaks and entities',
      '<b xmlns="urn:b"><t>a &lt;b&gt; &amp; &quot;c&quot; [d], e&#10; f</t></b>',
      'b {urn:b}\n t "a <b> & \\"c\\" [d], e\\n f"\n',
    ],
    ['an element without anything', '<e xmlns="urn:e"><on/></e>', 'e {urn:e}\n on\n'],
  ])('%s', (_title, xml, text) => {
    expect(textOf(xml)).toBe(text);
    expect(xmlOf(text)).toBe(xml);
    expect(canonicalText(`<config>${xml}</config>`)).toBe(text);
    expect(canonicalText(text)).toBe(text);
  });

  it('prefixes say what default namespaces say; attributes are no configuration', () => {
    const prefixed =
      '<v:vlans xmlns:v="urn:v" xmlns:j="urn:j" j:seconds="1"><v:vlan><v:vid>1</v:vid></v:vlan></v:vlans>';
    expect(textOf(prefixed)).toBe('vlans {urn:v}\n vlan [vid "1"]\n');
  });

  it('a list that is written without its keys in the heading means the same', () => {
    const loose = 'vlans {urn:v}\n vlan\n  vid "10"\n  name "A"\n vlan\n  vid "20"\n';
    expect(canonicalText(loose)).toBe('vlans {urn:v}\n vlan [vid "10"]\n  name "A"\n vlan [vid "20"]\n');
  });

  it.each(['vlan 30', 'vlan [vid "30"', 'name "a" b', '<vlan', '- name', 'name "\\x"'])(
    'a line that is none of ours is named: %s',
    (line) => expect(() => configElements(line)).toThrow(UnreadableAnswer),
  );

  it('any tree of elements comes back as it was', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
    const value = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.trim() !== '' && !/[\p{Cc}\ufffe\uffff]/u.test(text));
    const escaped = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const { tree } = fc.letrec<{ tree: string; leaf: string; section: string }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('section')),
      leaf: fc.tuple(name, value).map(([tag, text]) => `<${tag}>${escaped(text)}</${tag}>`),
      section: fc
        .tuple(name, fc.array(tie('tree'), { minLength: 1, maxLength: 4 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    }));
    fc.assert(fc.property(tree, (xml) => expect(xmlOf(textOf(xml))).toBe(xml)));
  });
});

describe('XML from outside', () => {
  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an element that is not closed', '<a><b></a>'],
    ['two documents', '<a/><b/>'],
    ['a prefix that nobody declared', '<x:a/>'],
    ['a prefix that every object of JavaScript has', '<constructor:a/>'],
    ['nothing', ''],
    ['ten thousand levels', '<a>'.repeat(10_000) + '</a>'.repeat(10_000)],
  ])('%s is refused', (_title, xml) => expect(() => parseXml(xml)).toThrow(UnreadableAnswer));

  it('an entity that is none of the five stays as it is written, and is not expanded twice', () => {
    expect(parseXml('<a>&nothing; &amp;lt; &#233;<![CDATA[&amp;]]></a>').text).toBe('&nothing; &lt; é&amp;');
  });

  it('any bytes are read or refused', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', 'a', '/', '&', ';', '"', '=', ' ', ':', '!', '[', ']', '-', '?'),
        }),
        (text) => {
          try {
            parseXml(text);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableAnswer);
          }
        },
      ),
    );
  });
});
