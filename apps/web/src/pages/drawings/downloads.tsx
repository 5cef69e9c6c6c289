import type { ReactNode } from 'react';
import { address } from '../../api/client.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../../texts/index.js';

const formats = [
  ['svg', 'SVG'],
  ['pdf', 'PDF'],
  ['dxf', 'DXF'],
  ['drawio', 'draw.io'],
  ['png', 'PNG'],
] as const;

/** The sheet in every format, and all sheets in those that have pages. */
export function Downloads({
  project,
  sheet,
  show,
}: {
  readonly project: string;
  readonly sheet: string;
  readonly show: 'plan' | 'proof';
}): ReactNode {
  const { t, language } = useSpeech();
  const link = (name: string, format: string, text: string): ReactNode => (
    <a
      key={format}
      download
      href={address(`/projects/${project}/drawings/${encodeURIComponent(name)}.${format}`, {
        lang: language,
        show,
      })}
    >
      {text}
    </a>
  );
  return (
    <details className="unfold">
      <summary className="button">
        <Icon name="download" /> {t.drawings.download}
      </summary>
      <div className="unfolded">
        <p className="small second">{t.drawings.thisSheet}</p>
        {formats.map(([format, text]) => link(sheet, format, text))}
        <p className="small second">{t.drawings.allSheets}</p>
        {formats
          .filter(([format]) => format === 'pdf' || format === 'drawio')
          .map(([format, text]) => link('drawings', format, text))}
      </div>
    </details>
  );
}
