import { ipExportFormats } from '#plan';
import type { ReactNode } from 'react';
import { address } from '../../api/client.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';

/** The addressing plan as files of other programs. */
export function Exports({ layer }: { readonly layer: string }): ReactNode {
  const { t } = useSpeech();
  const { id } = useProject();
  return (
    <section>
      <h2 className="section">{t.ipDesign.exports}</h2>
      <ul className="files framed">
        {ipExportFormats.map((format) => (
          <li key={format}>
            <a href={address(`/projects/${id}/ip-plan/exports/${format}`, { layer })} download>
              <Icon name="download" /> {t.ipDesign.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
