import type { ReactNode } from 'react';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

/** What the outlines mean, and which keys walk the racks. */
export function RackLegend({ editable }: { readonly editable: boolean }): ReactNode {
  const { t } = useSpeech();
  const keys = editable ? t.racks.keys : t.racks.keys.slice(0, 1);
  return (
    <div className="legend">
      <Status shape="added">{t.racks.legend.new}</Status>
      <Status shape="removed">{t.racks.legend.removed}</Status>
      <Status shape="changed">{t.racks.legend.moved}</Status>
      <Status shape="kept">{t.racks.legend.kept}</Status>
      <span className="grow" />
      {keys.map(([key, meaning]) => (
        <span key={key} className="noprint">
          <kbd>{key}</kbd> {meaning}
        </span>
      ))}
    </div>
  );
}
