import type { ReactNode } from 'react';
import { address } from '../../api/client.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../../texts/index.js';
import { DocumentSet } from './document-set.js';

/** The files that go out: what leaves here can come back in. */
export function Downloads({ id }: { readonly id: string }): ReactNode {
  const { t, language } = useSpeech();
  const files = [
    [t.overview.planFile, 'YAML', address(`/projects/${id}/export.yaml`)],
    [t.overview.planPackage, 'ZIP', address(`/projects/${id}/export.zip`)],
    [t.overview.planFile, 'XLSX', address(`/projects/${id}/export.xlsx`)],
    [t.rail.pages.patching, 'XLSX', address(`/projects/${id}/patch-table.xlsx`, { lang: language })],
    [
      t.documents.schedule,
      'XLSX',
      address(`/projects/${id}/schedules/cable-schedule.xlsx`, { lang: language }),
    ],
    [
      t.documents.bill,
      'XLSX',
      address(`/projects/${id}/schedules/bill-of-materials.xlsx`, { lang: language }),
    ],
    [
      t.documents.acceptance,
      'XLSX',
      address(`/projects/${id}/schedules/acceptance-plan.xlsx`, { lang: language }),
    ],
    [t.rail.pages.patching, 'CSV', address(`/projects/${id}/patch-table.csv`, { lang: language })],
  ] as const;
  return (
    <section>
      <h2 className="section">{t.overview.files}</h2>
      <ul className="files framed">
        {files.map(([name, format, href]) => (
          <li key={`${name} ${format}`}>
            <a href={href} download>
              <Icon name="download" /> {name}
            </a>
            <small className="third">{format}</small>
          </li>
        ))}
      </ul>
      <DocumentSet project={id} />
    </section>
  );
}
