import { useMemo, type ReactNode } from 'react';
import { useSpeech } from '../../../texts/index.js';
import { straightMaps } from '../straight-maps.js';
import { leadingNowhere, linesOf, type MapLine, type ReadMaps } from './map-lines.js';
import type { Inner } from './sockets.js';

/** The inside of a panel as lines that one types: front sockets on the left, the rear ones that they meet on the right. */
export function MapTable({
  lines,
  read,
  ports,
  onChange,
}: {
  readonly lines: readonly MapLine[];
  /** What the lines mean. */
  readonly read: ReadMaps;
  readonly ports: readonly Inner[];
  readonly onChange: (lines: readonly MapLine[]) => void;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const words = t.portParts;
  const straight = useMemo(() => linesOf(straightMaps(ports), ports), [ports]);
  const dark = leadingNowhere(read.maps, ports);
  const set = (index: number, line: Partial<MapLine>): void =>
    onChange(lines.map((old, at) => (at === index ? { ...old, ...line } : old)));
  const side = (index: number, which: keyof MapLine, value: string, faulty: boolean): ReactNode => (
    <input
      className="field mono"
      aria-label={`${words[which]}, ${index + 1}`}
      aria-invalid={faulty}
      placeholder={which === 'front' ? 'LC[1-6]' : 'MPO1:12-1'}
      spellCheck={false}
      value={value}
      onChange={(event) => set(index, { [which]: event.target.value })}
    />
  );
  return (
    <>
      <p className="small second">{words.insideHint}</p>
      {lines.length > 0 && (
        <div className="scroll">
          <table className="table tight bare framed map-lines" aria-label={words.inside}>
            <thead>
              <tr>
                <th scope="col">{words.front}</th>
                <th scope="col">{words.rear}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => {
                const faults = read.faults.filter((fault) => fault.line === index + 1);
                const wrong = (which: 'front' | 'rear'): boolean =>
                  faults.some(({ params }) => (params['side'] ?? which) === which);
                return (
                  <tr key={index}>
                    <td>{side(index, 'front', line.front, wrong('front'))}</td>
                    <td>{side(index, 'rear', line.rear, wrong('rear'))}</td>
                    <td>
                      <button
                        type="button"
                        className="button small"
                        aria-label={`${t.edit.remove} ${index + 1}`}
                        onClick={() => onChange(lines.filter((_, at) => at !== index))}
                      >
                        ×
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className="tools">
        <button
          type="button"
          className="button plain small"
          onClick={() => onChange([...lines, { front: '', rear: '' }])}
        >
          {words.addRow}
        </button>
        {straight.length > 0 && (
          <button type="button" className="button plain small" onClick={() => onChange(straight)}>
            {words.straight}
          </button>
        )}
        <span className="small second" role="status">
          {many(read.maps.length, words.rows)}
          {dark > 0 && ` · ${many(dark, words.unmapped)}`}
        </span>
      </div>
      {read.faults.map(({ line, text, params }) => (
        <p key={`${line} ${text} ${JSON.stringify(params)}`} className="bad small">
          {say(words[text], {
            ...params,
            line,
            ...(params['side'] && { side: sideName(params['side'], words) }),
          })}
        </p>
      ))}
    </>
  );
}

const sideName = (side: unknown, { front, rear }: { front: string; rear: string }): string =>
  (side === 'front' ? front : rear).toLocaleLowerCase();
