import type { BindingMethod } from '#certification';
import type { FlowBlock, FlowCell } from '#drawing';
import type { ProvenLink } from './faces.js';
import type { AcceptanceInput } from './input.js';
import { stateCell } from './summary.js';
import type { AcceptanceWords } from './words-keys.js';

/** The back of the file: what is called what (concordance), and the original files with their hashes. */
export function backBlocks(
  input: AcceptanceInput,
  words: AcceptanceWords,
  links: readonly ProvenLink[],
): FlowBlock[] {
  return [...concordance(input, words, links), ...files(input, words)];
}

function concordance(
  { records, fileOf }: AcceptanceInput,
  words: AcceptanceWords,
  links: readonly ProvenLink[],
): FlowBlock[] {
  const { text } = words;
  const known = new Map(records.map((one) => [one.id, one]));
  return [
    { type: 'page-break' },
    { type: 'heading', text: text.concordance },
    {
      type: 'table',
      columns: [
        { title: text.label, width: 18 },
        { title: text.ends },
        { title: text.identifier, width: 26 },
        { title: text.boundHow, width: 27 },
        { title: text.file, width: 25 },
        { title: text.state, width: 29 },
      ],
      rows: links.map(({ target, row }): FlowCell[] => {
        const counting = known.get(row.countingIds.at(-1) ?? '');
        const typed = counting
          ? [counting.record.identifier, counting.record.fibre].filter(Boolean).join(' ')
          : '–';
        return [
          row.name,
          target.ends.join(' — '),
          typed,
          methodText(counting?.method ?? null, words),
          counting ? (fileOf.get(counting.id) ?? '') : '–',
          stateCell(row, words),
        ];
      }),
    },
  ];
}

const methodText = (method: BindingMethod | null, { text }: AcceptanceWords): string =>
  method === null ? '–' : text[method];

function files({ files: all }: AcceptanceInput, { text }: AcceptanceWords): FlowBlock[] {
  return [
    { type: 'heading', text: text.files },
    {
      type: 'table',
      columns: [
        { title: text.file, width: 46 },
        { title: text.sha },
        { title: text.tests, align: 'right', width: 16 },
        { title: text.by, width: 42 },
      ],
      rows: all.map(({ name, sha256, records, importedBy, importedAt }): FlowCell[] => [
        name,
        sha256,
        records,
        `${importedBy} ${importedAt.slice(0, 10)}`,
      ]),
    },
  ];
}
