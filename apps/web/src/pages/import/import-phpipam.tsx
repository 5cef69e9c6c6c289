import type { PhpIpamMapping } from '#planfile';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { KindsImported, PhpIpamLook } from '../../api/import-types.js';
import { DropPlace } from '../../components/drop-place.js';
import { Status } from '../../components/status.js';
import { importFile } from '../../state/import-file.js';
import { useSpeech } from '../../texts/index.js';
import { ChangedKinds } from './changed-kinds.js';
import { ImportButtons } from './import-buttons.js';
import { packed } from './pack-files.js';
import { PhpIpamMappingTables } from './phpipam-mapping.js';
import { Refusal } from './refusal.js';
import { useImport } from './use-import.js';

/** What phpIPAM exports; its sheets belong together, so several come at once. */
const SHEETS = /\.(?:csv|tsv|txt|xlsx|json)$/i;

/** Takes the addressing plan of a phpIPAM: its columns as a person says, told first, then written as one change set. */
export function ImportPhpIpam(): ReactNode {
  const { t } = useSpeech();
  const words = t.phpIpam;
  const [files, setFiles] = useState<readonly File[]>([]);
  /** What a person chose instead of what the headings propose. */
  const [chosen, setChosen] = useState<PhpIpamMapping>({});
  // Packed once, when the files are taken: both the check and the import send it.
  const pack = useQuery({
    queryKey: ['packed', files.map(({ name, size, lastModified }) => `${name} ${size} ${lastModified}`)],
    queryFn: () => packed(files, SHEETS),
    enabled: files.length > 0,
    gcTime: 0,
  });
  const file = pack.data ?? null;
  const looked = useQuery({
    queryKey: ['phpipam-look', file?.name, file?.size, files.map(({ lastModified }) => lastModified)],
    queryFn: ({ signal }) => {
      const form = new FormData();
      if (file) form.append('file', file);
      return importFile<PhpIpamLook>('/imports/phpipam/look', form, { onMoment: () => undefined, signal });
    },
    enabled: file !== null,
    // The file does not change by itself.
    staleTime: Infinity,
    gcTime: 0,
  });
  const importing = useImport<KindsImported>((dry) => {
    const form = new FormData();
    // What nobody chose is read as its heading says, so that what is left out is told.
    form.append('mapping', JSON.stringify(chosen));
    if (file) form.append('file', file);
    return { path: `/imports/phpipam${dry ? '?dry=true' : ''}`, body: form };
  });
  const take = (taken: readonly File[]): void => {
    setFiles(taken);
    setChosen({});
    importing.reset();
  };
  return (
    <>
      <p className="second">{words.intro}</p>
      <DropPlace
        says={pack.isFetching ? words.packing : words.drop}
        accept=".zip,.xlsx,.csv,.tsv,.txt,.json"
        file={file}
        onTake={(one) => take(one ? [one] : [])}
        several={{ folder: words.folder, onTake: take }}
      />
      <details className="second">
        <summary>{words.taken}</summary>
        <ul>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      {looked.isLoading && (
        <p role="status">
          <Status shape="running">{words.looking}</Status>
        </p>
      )}
      {looked.data && (
        <PhpIpamMappingTables
          look={looked.data}
          mapping={{ ...looked.data.mapping, ...chosen }}
          onChange={(heading, field) => {
            setChosen({ ...chosen, [heading]: field });
            importing.reset();
          }}
        />
      )}
      <ImportButtons importing={importing} ready={looked.data !== undefined} />
      <Refusal error={pack.error ?? looked.error ?? importing.refused} />
      <ChangedKinds imported={importing.making.data ?? importing.trying.data} />
    </>
  );
}
