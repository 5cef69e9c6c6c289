import type { HelperOptions } from 'handlebars';
import { secretMark } from '../secret-mark.js';
import { UnsaidSetting } from '../unsaid-setting.js';
import { cidr, host, netmask, network, prefixLength, wildcard } from './address.js';
import { interfaceRange, numberOf, portRange, vlanRange, vlanRangeTo } from './ranges.js';
import { ascii, banner, indent, quote, quoteLines, textBetween, textUntil, word } from './text.js';

type Helper = (...args: unknown[]) => unknown;

/** The arguments without the options that Handlebars appends. */
const plain = (args: readonly unknown[]): readonly unknown[] => args.slice(0, -1);
const options = (args: readonly unknown[]): HelperOptions => args.at(-1) as HelperOptions;

const isTrue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** A field of an item itself, never of its prototype. */
const own = (item: object, field: string): unknown =>
  Object.hasOwn(item, field) ? (item as Readonly<Record<string, unknown>>)[field] : undefined;

/** Whether an interface of the list has an address of IPv6, or a route of it leads to a prefix of IPv6. */
const speaksIpv6 = (list: unknown): boolean =>
  (list as readonly object[]).some((item) => {
    const addresses = own(item, 'addresses');
    return (
      own(item, 'version') === 6 ||
      (Array.isArray(addresses) && addresses.some((one) => own(one as object, 'version') === 6))
    );
  });

/** A helper of exactly one value. */
const one =
  (helper: (value: unknown) => string): Helper =>
  (value) =>
    helper(value);

/** What templates may call, by name; README.md has the table. */
export const helpers: Readonly<Record<string, Helper>> = {
  netmask: one(netmask),
  wildcard: one(wildcard),
  network: one(network),
  host: one(host),
  length: one(prefixLength),
  cidr: one(cidr),
  isIpv6: (address) => String(address).includes(':'),
  vlans: one(vlanRange),
  vlansTo: one(vlanRangeTo),
  interfaces: one(interfaceRange),
  numberIn: one(numberOf),
  ports: one(portRange),
  unit: (name, number) => `${String(name)}.${String(number)}`,
  quoteLines: one(quoteLines),
  hex: one((number) => `0x${Number(number).toString(16).toUpperCase()}`),
  plus: (number, more) => Number(number) + Number(more),
  times: (...args) => plain(args).reduce((product: number, factor) => product * Number(factor), 1),
  divided: (number, by) => Math.floor(Number(number) / Number(by)),
  highest: (list, field) =>
    Math.max(...(list as readonly object[]).map((item) => Number(numberOf(own(item, String(field)))))),
  ipv6In: (...args) => plain(args).some(speaksIpv6),
  upper: one((text) => String(text).toUpperCase()),
  lower: one((text) => String(text).toLowerCase()),
  ascii: one(ascii),
  word: one(word),
  quote: (text, platform) => quote(text, platform),
  secret: one((name) => secretMark(String(name))),
  banner: (...args) => banner(args[0], args.length > 2 ? String(args[1]) : '^C'),
  textUntil: (text, end) => textUntil(text, String(end)),
  textBetween: (text, delimiter) => textBetween(text, String(delimiter)),
  join: (list, separator) => (list as readonly unknown[]).map(String).join(String(separator)),
  default: (value, otherwise) => (value == null || value === '' ? otherwise : value),
  eq: (a, b) => a === b,
  has: (list, value) => (list as readonly unknown[]).includes(value),
  anyOf: (list, field) => (list as readonly object[]).some((item) => isTrue(own(item, String(field)))),
  and: (...args) => plain(args).every(isTrue),
  or: (...args) => plain(args).some(isTrue),
  not: (value) => !isTrue(value),
  refuse: (...args) => {
    const [variable, of, value] = plain(args).map(String);
    const { loc } = options(args) as HelperOptions & {
      readonly loc?: { readonly start: { readonly line: number } };
    };
    throw new UnsaidSetting(variable ?? '', of ?? '', value ?? '', loc?.start.line);
  },
  indent(this: unknown, ...args) {
    return indent(options(args).fn(this), Number(args[0]));
  },
};
