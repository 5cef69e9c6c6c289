import type { CertifiedLink } from '../../api/certification-types.js';
import type { Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import { Status } from '../../components/status.js';
import type { Speech } from '../../texts/index.js';
import { coverageShape, toneOfState } from './coverage-shape.js';
import { limitWords } from './limit-words.js';

/** A link, what is proven of it, and by which test. */
export function columnsIn(speech: Speech): Column<CertifiedLink>[] {
  const { t, say, number, when } = speech;
  const decibels = (margin: number): string =>
    `${margin > 0 ? '+' : ''}${number(Math.round(margin * 10) / 10)} dB`;
  return [
    {
      id: 'state',
      header: t.certification.state,
      cell: ({ row: { original } }) => {
        const tone = toneOfState(original.state);
        return (
          <Status shape={coverageShape[original.state]} tone={tone}>
            {t.coverage[original.state]}
          </Status>
        );
      },
    },
    {
      id: 'name',
      accessorKey: 'name',
      sortingFn: 'alphanumeric',
      header: t.certification.link,
      cell: ({ row }) => <Identifier>{row.original.name}</Identifier>,
    },
    {
      id: 'margin',
      accessorFn: ({ marginDb }) => marginDb ?? undefined,
      header: t.certification.margin,
      meta: { className: 'num' },
      cell: ({ row: { original } }) => original.marginDb !== null && decibels(original.marginDb),
    },
    {
      id: 'length',
      accessorFn: ({ lengthM }) => lengthM ?? undefined,
      header: t.certification.length,
      meta: { className: 'num' },
      cell: ({ row: { original } }) => {
        const { lengthM, plannedLengthM } = original;
        const planned = plannedLengthM === null ? '–' : number(plannedLengthM);
        return say(t.certification.lengthOf, { measured: lengthM === null ? '–' : number(lengthM), planned });
      },
    },
    {
      id: 'limit',
      header: t.certification.limit,
      meta: { className: 'clip second' },
      cell: ({ row }) => row.original.limit || limitWords(row.original.requiredLimit, speech),
    },
    {
      id: 'tested',
      accessorKey: 'testedAt',
      header: t.certification.tested,
      meta: { className: 'second' },
      cell: ({ row }) => (row.original.testedAt ? when(row.original.testedAt) : ''),
    },
    {
      id: 'method',
      header: t.certification.bound,
      meta: { className: 'second' },
      cell: ({ row }) => row.original.method && t.bindings[row.original.method],
    },
    { id: 'tests', accessorKey: 'tests', header: t.certification.tests, meta: { className: 'num second' } },
  ];
}
