import type { ReactNode } from 'react';
import type { Traced, TracedPath } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import { shortPort } from '../../components/short-port.js';
import { Status } from '../../components/status.js';
import { TitleBlock } from '../../components/title-block.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { fanOf, keysOfBranch } from './fan.js';
import { FanPicture } from './fan-picture.js';
import { endOf, lengthText, lossText } from './path-words.js';

/** As many branches as a picture can show without becoming a carpet. */
const MOST = 96;

/** A fan-out: all branches in one picture, then each as a line with its length and loss. */
export function Branches({
  traced,
  anchor,
  project,
}: {
  readonly traced: Traced;
  /** The port or cable that was asked for. */
  readonly anchor: string;
  readonly project: string;
}): ReactNode {
  const speech = useSpeech();
  const { t, say, number } = speech;
  const [chosen, setChosen] = useAddressParam('branch');
  const { paths, names, cables = {} } = traced;
  const keys = new Map(paths.map((path, index) => [String(index + 1), path]));
  const path = chosen === null ? undefined : keys.get(chosen);
  const lit = path ? keysOfBranch(path, names, anchor) : new Set<string>();
  const drawn = paths.slice(0, MOST);
  const title = shortPort(names[anchor] ?? anchor);
  const complete = paths.filter((one) => one.complete).length;
  return (
    <>
      <section className="sheet path">
        <div className="path-head">
          <h2>
            <code>{title}</code>
          </h2>
          <span className="second">{say(t.paths.branches, { n: number(paths.length) })}</span>
          <Status shape={complete === paths.length ? 'proven' : 'unseen'}>
            {t.paths.complete} {say(t.common.of, { n: complete, total: paths.length })}
          </Status>
        </div>
        <div className="draw">
          <FanPicture
            fan={fanOf({ paths: drawn, names }, anchor)}
            label={t.paths.fan}
            base={`/projects/${project}`}
            cables={cables}
            lit={lit}
            anchor={anchor}
          />
        </div>
        {drawn.length < paths.length && (
          <p className="second pad">{say(t.paths.shown, { n: drawn.length, total: paths.length })}</p>
        )}
        <TitleBlock
          title={`${title} · ${t.paths.fan}`}
          facts={[[t.paths.branch, say(t.common.of, { n: complete, total: paths.length })]]}
        />
      </section>
      <div className="scroll framed">
        <DataTable
          label={t.paths.fan}
          rows={[...keys].map(([key, one]) => ({ key, path: one }))}
          columns={columnsIn(names, speech)}
          rowId={({ key }) => key}
          selected={chosen}
          onSelect={setChosen}
        />
      </div>
    </>
  );
}

interface BranchRow {
  readonly key: string;
  readonly path: TracedPath;
}

function columnsIn(names: Traced['names'], speech: Speech): Column<BranchRow>[] {
  const { t } = speech;
  const end = (path: TracedPath, at: 0 | -1): string => endOf(path.hops.at(at), names);
  return [
    { id: 'key', header: t.paths.branch, accessorFn: ({ key }) => Number(key), meta: { className: 'num' } },
    {
      id: 'from',
      header: t.paths.fromEnd,
      accessorFn: ({ path }) => end(path, 0),
      sortingFn: 'alphanumeric',
      cell: ({ row }) => (
        <Identifier shown={shortPort(end(row.original.path, 0))}>{end(row.original.path, 0)}</Identifier>
      ),
    },
    {
      id: 'to',
      header: t.paths.toEnd,
      accessorFn: ({ path }) => end(path, -1),
      sortingFn: 'alphanumeric',
      cell: ({ row }) => (
        <Identifier shown={shortPort(end(row.original.path, -1))}>{end(row.original.path, -1)}</Identifier>
      ),
    },
    {
      id: 'state',
      header: t.paths.state,
      accessorFn: ({ path }) => Number(path.complete),
      cell: ({ row: { original } }) => (
        <>
          <Status shape={original.path.complete ? 'proven' : 'unseen'}>
            {original.path.complete ? t.paths.complete : t.paths.open}
          </Status>{' '}
          {original.path.split && <Status shape="warning">{t.paths.split}</Status>}
          {original.path.loop && <Status shape="warning">{t.paths.loop}</Status>}
        </>
      ),
    },
    {
      id: 'length',
      header: t.paths.length,
      accessorFn: ({ path }) => path.lengthM,
      meta: { className: 'num' },
      cell: ({ row }) => lengthText(row.original.path, speech),
    },
    {
      id: 'loss',
      header: t.paths.loss,
      accessorFn: ({ path }) => path.loss?.lossDb ?? -1,
      meta: { className: 'num' },
      cell: ({ row: { original } }) => original.path.loss && lossText(original.path.loss, speech),
    },
  ];
}
