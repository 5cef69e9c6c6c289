import { routerosSecrets } from '#devices';
import type { ConfigRules } from '../rules.js';
import { generic } from './base.js';

const MENU = [/^\//];
const ITEM = [/^\//, /./];

/** Lists whose order decides: what comes first wins, and the same rule may stand twice. */
const ORDERED = /^\/(?:ip|ipv6) firewall (?:filter|nat|mangle|raw)$|^\/routing filter|^\/queue simple$/;

/**
 * MikroTik RouterOS, as `/export` prints it. An item that is there is changed by `set [ find … ]`, one that is gone is
 * removed by the same words; what a menu always has (`set`) is given its defaults back, property by property.
 */
export const routeros: ConfigRules = {
  ...generic,
  platform: 'routeros',
  syntax: 'statements',
  negation: 'remove',
  ignored: [/^\s*#/],
  blocks: [],
  itemNames: [
    { menu: /^\/ip address$|^\/ipv6 address$/, properties: ['address', 'interface'] },
    { menu: /^\/interface bridge port$/, properties: ['interface'] },
    { menu: /^\/interface bridge vlan$/, properties: ['bridge', 'vlan-ids'] },
    { menu: /^\/interface list member$/, properties: ['interface', 'list'] },
    { menu: /^\/ip route$|^\/ipv6 route$/, properties: ['dst-address', 'gateway', 'routing-table'] },
    { menu: /^\/ip dhcp-server network$/, properties: ['address'] },
    { menu: /^\/ip dhcp-server lease$/, properties: ['address', 'mac-address'] },
    { menu: /^\/ip dns static$/, properties: ['name', 'address', 'type'] },
    { menu: /^\/ip dhcp-client$/, properties: ['interface'] },
    { menu: /^\/ip firewall address-list$/, properties: ['address', 'list'] },
    { menu: /^\/routing ospf interface-template$/, properties: ['interfaces', 'networks'] },
    { menu: /^\/interface dot1x server$/, properties: ['interface'] },
    { menu: /^\/system ntp client servers$|^\/radius$/, properties: ['address'] },
    { menu: /^\/system logging$/, properties: ['topics', 'action'] },
    { menu: ORDERED, properties: [] },
  ],
  single: [{ in: ITEM, line: /^!?([^=]+)(?:=|$)/ }],
  negateWith: [
    { in: [], line: /^\//, with: null },
    { in: MENU, line: /^add (.*)$/, with: 'remove [ find $1 ]' },
    { in: MENU, line: /^(?:set|reset|enable|disable|unset|move|remove)\b/, with: null },
    { in: ITEM, line: /^([^=]+)=yes$/, with: '$1=no' },
    { in: ITEM, line: /^([^=]+)=no$/, with: '$1=yes' },
    { in: ITEM, line: /^poe-out=.*$/, with: 'poe-out=auto-on' },
    { in: ITEM, line: /^frame-types=.*$/, with: 'frame-types=admit-all' },
    { in: ITEM, line: /^comment=[\s\S]*$/, with: 'comment=""' },
    { in: ITEM, line: /^([^=!]+)(?:=[\s\S]*)?$/, with: '!$1' },
  ],
  neverShown: [/^!/, /^remove /],
  revisited: [{ in: MENU, line: /^add (.*)$/, with: 'set [ find $1 ]' }],
  implied: [
    { in: [], line: /^\// },
    { in: MENU, line: /^set\b/ },
  ],
  hidden: [
    { in: ITEM, line: /^(?:poe-out=auto-on|frame-types=admit-all|comment="")$/ },
    { in: [/^\/(?:ip service|interface (?:ethernet|bridge|vlan|bonding))$/, /./], line: /^disabled=no$/ },
  ],
  ordered: [{ in: [], line: ORDERED }],
  overwritten: [{ in: [], line: ORDERED, negate: false, clear: 'remove [ find dynamic=no ]', placed: true }],
  // An interface goes when nothing stands on it any more: without its name `find` finds nothing.
  references: {
    removal: /^remove \[ find (?:.* )?name=("[^"]*"|\S+)/,
    namesIn: (line) =>
      [...line.matchAll(/(?<![\w-])(?!name=)[\w.-]+=("[^"]*"|\S*)/g)].flatMap(([, value = '']) =>
        value.split(','),
      ),
  },
  overlapping: [
    { in: [/^\/ip(?:v6)? address$/], line: /^add address=(?<by>[^ /]+)\S* (?<for>interface=\S+)/ },
    { in: [/^\/ip(?:v6)? route$/], line: /^add (?<for>dst-address=\S+) (?<by>.*)/ },
  ],
  exits: [],
  secrets: routerosSecrets,
};
