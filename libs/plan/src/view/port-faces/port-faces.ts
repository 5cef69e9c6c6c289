import { compareNames, type Device } from '#cabling';
import { a3, BLUE, cordCode, cordColours, lines, type Pen } from '#drawing';
import type { Language } from '#findings';
import { typeOf, type Comparison } from '../comparison.js';
import { facePorts, isPassive, roleOf } from '../device-summary.js';
import { footU } from '../rack-contents.js';
import { drawProofLegend } from '../proof/sign.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { wordsOf } from '../words/words.js';
import { blockOf, drawBlock, type FaceBlock } from './face-block.js';
import { packEvenly } from './pack.js';
import { facesOf } from './port-face.js';

/** Room between blocks where the sheet has it, in mm: more, and the eye loses that they are one rack. */
const WIDEST_GAP = 16;

/**
 * The faces of the panels and switches that the project adds or changes, rack by rack from the top down: each port with
 * its cord, the far end and its VLAN. Without a project, those of the present where a cord is plugged.
 */
export function portFaces(comparison: Comparison, language: Language): SheetPlan[] {
  const words = wordsOf(language);
  const { proof } = sheetTexts(language);
  const suffix = comparison.proofs ? ` · ${proof.suffix}` : '';
  return racksWithChanges(comparison).flatMap(({ rack, devices }) =>
    sheetsOf(devices.map((device) => blockOf(comparison, device, facesOf(comparison, device, language)))).map(
      (blocks): SheetPlan => ({
        kind: 'port-faces',
        name: `port-faces-${rack}-${blocks[0]!.device.name}`,
        heading: `${words.portFaces}${suffix} · ${rack} · ${blocks.map(({ device }) => device.name).join(', ')}`,
        title: comparison.proofs
          ? `${words.portFaces} · ${proof.suffix} · ${rack}`
          : `${words.portFacesTitle} ${rack}`,
        question: comparison.proofs ? proof.question : words.portFacesQuestion,
        scale: '',
        body: (pen) => drawBlocks(pen, comparison, blocks, language),
        legend: (pen) => legend(pen, comparison, blocks, language),
      }),
    ),
  );
}

function racksWithChanges(comparison: Comparison): { rack: string; devices: Device[] }[] {
  const { after } = comparison;
  const isPresent = comparison.plan.project === null;
  const wanted = (device: Device): boolean => {
    const role = roleOf(after, device);
    const shown = isPassive(role) || role === 'switch' || role === 'router' || role === 'firewall';
    const ports = facePorts(after, device.id);
    if (!shown || ports.length === 0) return false;
    return isPresent
      ? ports.some(({ id }) => after.cablesAt.has(id))
      : comparison.stateOf('device', device.id) !== 'existing';
  };
  return [...after.objects.rack.values()]
    .sort((a, b) => compareNames(a.name, b.name))
    .map((rack) => ({
      rack: rack.name,
      devices: (after.devicesIn.get(rack.id) ?? [])
        .filter(wanted)
        .map((device) => [footU(rack, device, typeOf(after, device)?.heightU || 1) ?? -1, device] as const)
        .sort(([a], [b]) => b - a)
        .map(([, device]) => device),
    }))
    .filter(({ devices }) => devices.length > 0);
}

function sheetsOf(blocks: readonly FaceBlock[]): FaceBlock[][] {
  return packEvenly(blocks.flatMap(cut), a3.body.height);
}

/** A device with more banks than a sheet holds, in several blocks. */
function cut(block: FaceBlock): FaceBlock[] {
  if (block.height <= a3.body.height) return [block];
  return block.banks.map((bank) => ({
    ...block,
    banks: [bank],
    height: block.height / block.banks.length + 8,
  }));
}

function drawBlocks(
  pen: Pen,
  comparison: Comparison,
  blocks: readonly FaceBlock[],
  language: Language,
): void {
  const used = blocks.reduce((sum, { height }) => sum + height, 0);
  const gap = blocks.length > 1 ? Math.min(WIDEST_GAP, (a3.body.height - used) / (blocks.length - 1)) : 0;
  let y = a3.body.y - 1;
  for (const block of blocks) {
    drawBlock(pen, comparison, block, y, language);
    y += block.height + gap;
  }
}

function legend(pen: Pen, comparison: Comparison, blocks: readonly FaceBlock[], language: Language): void {
  const words = wordsOf(language);
  const { x } = a3.legend;
  if (comparison.proofs) {
    drawProofLegend(pen, { x, y: 260 }, language);
    pen.text(x, 278, sheetTexts(language).proof.note, { size: 2.6, maxWidth: a3.legend.width });
    return;
  }
  const faces = blocks.flatMap(({ banks }) => banks).flatMap(({ rows, wide }) => [...rows, ...wide].flat());
  const codes = [...new Set(faces.flatMap(({ cord }) => cordCode(cord?.colour ?? null) ?? []))].sort();
  codes.slice(0, 8).forEach((code, index) => {
    const at = { x: x + (index % 4) * 49, y: 257.4 + Math.floor(index / 4) * 5.2 };
    pen.box('mark', { ...at, width: 7, height: 2.4 }, { ink: lines.thin, fill: cordColours[code]! });
    pen.text(at.x + 8.4, at.y + 2.2, `${code} ${words.colours[code] ?? ''}`, { size: 2.6 });
  });
  pen.port(
    { x, y: 267.6, width: 9, height: 6 },
    { shape: 'rj45', latch: 'down', served: true, number: '07' },
  );
  pen.text(x + 10.5, 271.6, words.servedPort, { size: 2.6 });
  pen.port(
    { x: x + 49, y: 267.6, width: 9, height: 6 },
    { shape: 'rj45', latch: 'down', served: false, number: '08' },
  );
  pen.text(x + 59.5, 271.6, words.freePort, { size: 2.6 });
  if (comparison.plan.project !== null) {
    pen.box('mark', { x: x + 115, y: 267.8, width: 9, height: 5.4 }, { ink: { stroke: BLUE, width: 0.7 } });
    pen.text(x + 127, 271.6, words.newDevice, { size: 2.6, maxWidth: 64 });
  }
  const vlans = [...new Map(faces.flatMap(({ use }) => use.vids).map((vid) => [vid, vid])).keys()].sort(
    (a, b) => a - b,
  );
  const names = new Map([...comparison.after.objects.vlan.values()].map(({ vid, name }) => [vid, name]));
  const list = vlans.map((vid) => `${vid} ${names.get(vid) ?? ''}`.trim());
  if (list.length > 0)
    pen.text(x, 278, [`VLAN : ${list.join(' · ')}`], { size: 2.6, maxWidth: a3.legend.width });
  pen.text(x, 282.4, words.portFacesNote, { size: 2.6, maxWidth: a3.legend.width });
}
