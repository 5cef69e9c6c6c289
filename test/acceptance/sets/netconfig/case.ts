import { rulesOf, type ConfigRules } from '#netconfig';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { NotJudgeable } from '../../harness/acceptance-set.js';

/** One entry of `index.json`. */
export const caseSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  platform: z.string(),
  command: z.string().optional(),
  input: z.union([z.string(), z.array(z.string())]),
  expected: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .optional(),
});
export type NetconfigCase = z.infer<typeof caseSchema>;

/** The field's names of platforms → ours. */
// prettier-ignore
const PLATFORMS: Readonly<Record<string, string>> = {
  cisco_ios: 'ios-xe', ios: 'ios-xe', cisco_asa: 'asa', cisco_nxos: 'nx-os', nxos: 'nx-os', nxos_ssh: 'nx-os', cisco_xr: 'ios-xr',
  cisco_iosxr: 'ios-xr', arista_eos: 'eos', eos: 'eos', juniper_junos: 'junos', junos: 'junos', nokia_srl: 'sr-linux', nokia_sros: 'sr-os',
  vyos: 'vyos', fortinet_fortios: 'fortios', hp_comware: 'comware', hp_comware5: 'comware', huawei_vrp: 'vrp', hp_procurve: 'procurve',
  cumulus_frr: 'frr', paloalto_panos: 'pan-os', bigip_f5: 'big-ip', aruba_aoscx: 'aos-cx', mikrotik_routeros: 'routeros', fortinet: 'fortios',
};

/** Our name of the platform of a case. */
export const platformOf = (one: NetconfigCase): string => PLATFORMS[one.platform] ?? one.platform;

export const rulesFor = (one: NetconfigCase): ConfigRules => rulesOf(platformOf(one));

/**
 * The text of an input or expected file. A configuration that is nothing but a number is the recorder's way to write
 * one that was built from nothing: the number of the platform.
 */
export async function textOf(folder: string, file: string): Promise<string> {
  const text = await readFile(join(folder, file), 'utf8');
  return isNumber(text) ? '' : text;
}

/**
 * Where every input is such a number, nothing was recorded: what was built by hand, line by line, is not in the data,
 * and the expectation is about that. No answer of ours can be right or wrong then.
 */
export async function inputNotRecorded(folder: string, one: NetconfigCase): Promise<NotJudgeable | null> {
  const texts = await Promise.all(filesOf(one.input).map((file) => readFile(join(folder, file), 'utf8')));
  return texts.length > 0 && texts.every(isNumber) ? { notJudgeable: 'input not recorded' } : null;
}

const isNumber = (text: string): boolean => /^\d+\s*$/.test(text);

/** All files of a field of the case. */
export function filesOf(field: NetconfigCase['expected']): readonly string[] {
  return typeof field === 'string' ? [field] : (field ?? []);
}
