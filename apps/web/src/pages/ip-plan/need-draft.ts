import { vlanRoles, type VlanNeed } from '#ipplan';

/** What was typed, line by line: the networks of each place, or the first line that says none. */
export type NeedLines =
  { readonly ok: true; readonly vlans: readonly VlanNeed[] } | { readonly ok: false; readonly line: number };

/** Reads `USERS, user, 60` and the like; empty lines say nothing. */
export function readNetworks(text: string): NeedLines {
  const vlans: VlanNeed[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name = '', role = '', hosts = ''] = line.split(',').map((part) => part.trim());
    const known = vlanRoles.find((it) => it === role);
    if (name === '' || !known || !/^\d{1,6}$/.test(hosts)) return { ok: false, line: index + 1 };
    vlans.push({ name, role: known, hosts: Number(hosts) });
  }
  return vlans.length > 0 ? { ok: true, vlans } : { ok: false, line: 1 };
}

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
