import { maskSecrets, rulesOf } from '#netconfig';

/** Lines that change at every reading although nothing was changed: clocks, counters, checksums. By platform; '' for all. */
const VOLATILE: Readonly<Record<string, readonly RegExp[]>> = {
  '': [
    /^[!#;] ?(Last configuration change|NVRAM config last updated|Time:|Command:|No configuration change)/i,
  ],
  'ios-xe': [/^ntp clock-period \d+$/, /^Current configuration : \d+ bytes$/],
  'nx-os': [/^!Time: /, /^!Running configuration last done at: /],
  eos: [/^! Command: /],
  junos: [/^## Last (commit|changed): /],
  routeros: [/^# \d{4}-\d\d-\d\d \d\d:\d\d:\d\d by /, /^# [a-z]{3}\/\d\d\/\d{4} /],
  fortios: [/^#(conf_file_ver|buildno|global_vdom)=/],
  'dell-os10': [/^! Last configuration change at /],
};

/** Values that a platform encrypts anew each time it shows them: the same secret looks different. */
const REENCRYPTED: Readonly<Record<string, readonly RegExp[]>> = {
  fortios: [/(\bENC )\S+/g, /("-----BEGIN ENCRYPTED PRIVATE KEY-----)[\s\S]*?(-----END)/g],
  comware: [/(\bcipher )\S+/g],
  vrp: [/(\bcipher )\S+/g],
};

/** The text without what changes by itself: two readings of one configuration are equal. It has its secrets in it. */
export function steadyText(text: string, platform: string): string {
  const volatile = [...(VOLATILE[''] ?? []), ...(VOLATILE[platform] ?? [])];
  const lines = text.split('\n').filter((line) => !volatile.some((pattern) => pattern.test(line)));
  return (REENCRYPTED[platform] ?? []).reduce(
    (all, pattern) => all.replaceAll(pattern, '$1…'),
    lines.join('\n'),
  );
}

/** The share of its lines that a text lost against the one before it, 0 to 1. */
export function shrink(before: string, after: string): number {
  const [was, is] = [before, after].map((text) => text.split('\n').length);
  return Math.max(0, 1 - (is ?? 0) / Math.max(1, was ?? 0));
}

/** A configuration as it is kept for people and for differences: secrets masked, without what changes by itself. */
export function storedView(text: string, platform: string): string {
  return steadyText(maskSecrets(text, rulesOf(platform)), platform);
}
