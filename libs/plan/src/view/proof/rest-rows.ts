import { compareNames, type Device } from '#cabling';
import type { CoverageState } from '#certification';
import type { Language } from '#findings';
import type { ChangeRow } from '../change-list.js';
import { typeOf, type Comparison } from '../comparison.js';
import { portNumber } from '../port-names.js';
import { footU } from '../rack-contents.js';
import { ranges } from '../ranges.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { wordsOf } from '../words/words.js';
import { groupOf, proofBehind, proofGroups } from './proof.js';

/** Sockets whose links are not simply proven, by device and state, rack by rack from the top down: what is left to do. */
export function restRows(
  comparison: Comparison,
  rackIds: readonly string[],
  language: Language,
): ChangeRow[] {
  const { after } = comparison;
  return rackIds.flatMap((rackId) => {
    const rack = after.objects.rack.get(rackId);
    const foot = (device: Device): number =>
      (rack && footU(rack, device, typeOf(after, device)?.heightU || 1)) ?? -1;
    return (after.devicesIn.get(rackId) ?? [])
      .toSorted((a, b) => foot(b) - foot(a) || compareNames(a.name, b.name))
      .flatMap((device) => rowsOf(comparison, device, rack?.name ?? '', language));
  });
}

function rowsOf(comparison: Comparison, device: Device, rack: string, language: Language): ChangeRow[] {
  const { states } = sheetTexts(language).proof;
  const { rearOf } = wordsOf(language);
  const { after, proofs = new Map<string, CoverageState>() } = comparison;
  const sockets = new Map<CoverageState, string[]>();
  for (const port of after.portsOf.get(device.id) ?? []) {
    const state = port.kind === 'front' ? proofBehind(after, proofs, port) : null;
    if (state !== null) sockets.set(state, [...(sockets.get(state) ?? []), portNumber(port)]);
  }
  const unit =
    device.positionU === null ? [] : [`U${device.positionU}${device.face === 'rear' ? ` ${rearOf}` : ''}`];
  return [...sockets]
    .map(([state, ports]) => ({ state, ports, group: groupOf(state) }))
    .filter(({ group }) => group !== 'proven' && group !== 'none')
    .sort((a, b) => proofGroups.indexOf(a.group) - proofGroups.indexOf(b.group))
    .map(({ state, ports, group }) => ({
      state: group === 'failed' ? 'removed' : 'existing',
      rack,
      units: unit,
      names: [device.name],
      remark: `${states[state]} : ${ranges(ports.toSorted(compareNames))}`,
      letter: '',
      proof: group,
    }));
}
