import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ImportedPlan } from '../../api/types.js';
import { DropPlace } from '../../components/drop-place.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { ImportButtons } from './import-buttons.js';
import { Refusal } from './refusal.js';
import { useImport } from './use-import.js';

/** Takes a plan file (YAML, XLSX, or a ZIP with its floor plans): reads it without saving, lists every error with its place, then imports. */
export function ImportPlan(): ReactNode {
  const { t } = useSpeech();
  const [file, setFile] = useState<File | null>(null);
  const importing = useImport<ImportedPlan>((dry) => {
    const form = new FormData();
    if (file) form.append('file', file);
    return { path: `/imports/plan${dry ? '?dry=true' : ''}`, body: form };
  });
  const { trying, making } = importing;
  return (
    <>
      <p className="second">{t.import.intro}</p>
      <DropPlace
        says={t.import.drop}
        accept=".yaml,.yml,.xlsx,.zip"
        file={file}
        onTake={(taken) => {
          setFile(taken ?? null);
          importing.reset();
        }}
      />
      <ImportButtons importing={importing} ready={file !== null} />
      <Refusal error={importing.refused} />
      {trying.data && !making.data && (
        <Note shape="done">
          <p>{t.import.readable}</p>
          <Amount imported={trying.data} />
        </Note>
      )}
      {making.data && (
        <Note shape="proven">
          <p>{t.import.imported}</p>
          <Amount imported={making.data} />
          <Link to={making.data.project ? `/projects/${making.data.project}` : '/'}>{t.import.open}</Link>
        </Note>
      )}
    </>
  );
}

function Amount({ imported }: { readonly imported: ImportedPlan }): ReactNode {
  const { t, say } = useSpeech();
  const { present, extension } = imported;
  return <p className="second">{say(t.import.amount, { ...present, extension })}</p>;
}
