import { compareText } from '#certification';
import type { ReactNode } from 'react';
import type { CertifiedLink } from '../../api/certification-types.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../../texts/index.js';
import { coverageShape, toneOfState } from './coverage-shape.js';

/** A panel, or a trunk with its strands, and its links in the order of its ports. */
interface Face {
  readonly name: string;
  readonly links: readonly CertifiedLink[];
}

/** The faces of all panels as their links are proven: a cell per port with its worst margin. */
export function Faces({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly CertifiedLink[];
  readonly chosen: string | null;
  readonly onChoose: (link: string) => void;
}): ReactNode {
  const { t, language } = useSpeech();
  const decimal = (db: number): string =>
    language === 'fr' ? db.toFixed(1).replace('.', ',') : db.toFixed(1);
  return (
    <div className="faces framed" role="group" aria-label={t.proof.faces}>
      {facesOf(rows).map(({ name, links }) => (
        <div key={name} className="face">
          <code className="medium">{name}</code>
          <div className="cells">
            {links.map((row) => (
              <button
                key={row.link}
                type="button"
                className={`cell ${toneOfState(row.state)} ${row.state === 'missing' ? 'dashed' : ''}`}
                aria-pressed={row.link === chosen}
                title={`${row.name} · ${row.ends.join(' — ')}`}
                onClick={() => onChoose(row.link)}
              >
                <code>{row.strand ?? (row.port || row.name)}</code>
                <Icon name={coverageShape[row.state]} />
                <span>
                  {row.marginDb === null ? '–' : `${row.marginDb > 0 ? '+' : ''}${decimal(row.marginDb)}`}
                </span>
                <span className="sr">
                  {row.name}, {t.coverage[row.state]}
                </span>
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function facesOf(rows: readonly CertifiedLink[]): Face[] {
  const faces = new Map<string, CertifiedLink[]>();
  for (const row of rows) {
    const name = row.strand === null && row.panel !== '' ? row.panel : row.name.replace(/\/\d+$/, '');
    const face = faces.get(name);
    if (face) face.push(row);
    else faces.set(name, [row]);
  }
  return [...faces]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([name, links]) => ({
      name,
      links: links.toSorted((a, b) => (a.strand ?? 0) - (b.strand ?? 0) || compareText(a.port, b.port)),
    }));
}
