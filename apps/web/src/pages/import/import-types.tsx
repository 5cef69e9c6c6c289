import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CatalogueImported } from '../../api/import-types.js';
import { DropPlace } from '../../components/drop-place.js';
import { Facts } from '../../components/facts.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { ImportButtons } from './import-buttons.js';
import { ImportFindings } from './import-findings.js';
import { packed } from './pack-files.js';
import { Refusal } from './refusal.js';
import { RegisterLink } from './register-link.js';
import { useImport } from './use-import.js';

/** Takes the community device-type library: a ZIP, its folder, or single files. What is dirty in it is told. */
export function ImportTypes(): ReactNode {
  const { t } = useSpeech();
  const [files, setFiles] = useState<readonly File[]>([]);
  // Packed once, when the files are taken: both the check and the import send it.
  const pack = useQuery({
    queryKey: ['packed', files.map(({ name, size, lastModified }) => `${name} ${size} ${lastModified}`)],
    queryFn: () => packed(files),
    enabled: files.length > 0,
    gcTime: 0,
  });
  const file = pack.data ?? null;
  const importing = useImport<CatalogueImported>((dry) => {
    const form = new FormData();
    if (file) form.append('file', file);
    return { path: `/catalogue/imports${dry ? '?dry=true' : ''}`, body: form };
  });
  const take = (taken: readonly File[]): void => {
    setFiles(taken);
    importing.reset();
  };
  return (
    <>
      <p className="second">{t.importing.types.intro}</p>
      <DropPlace
        says={pack.isFetching ? t.importing.types.packing : t.importing.types.drop}
        accept=".zip,.yaml,.yml"
        file={file}
        onTake={(one) => take(one ? [one] : [])}
        several={{ folder: t.importing.types.folder, onTake: take }}
      />
      <ImportButtons importing={importing} ready={file !== null} />
      <Refusal error={pack.error ?? importing.refused} />
      <Came imported={importing.making.data ?? importing.trying.data} />
    </>
  );
}

function Came({ imported }: { readonly imported: CatalogueImported | undefined }): ReactNode {
  const { t, number } = useSpeech();
  if (!imported) return null;
  const { added, changed, same, event, findings } = imported;
  return (
    <>
      <Note shape={event ? 'proven' : 'done'}>
        <p>
          {event ? t.importing.done : added + changed === 0 ? t.importing.nothingNew : t.importing.checked}
        </p>
        <Facts
          facts={[
            [t.importing.added, number(added)],
            [t.importing.changed, number(changed)],
            [t.importing.same, number(same)],
          ]}
        />
        {event && <RegisterLink />}
      </Note>
      <ImportFindings findings={findings} says={t.importing.found} shape="warning" />
    </>
  );
}
