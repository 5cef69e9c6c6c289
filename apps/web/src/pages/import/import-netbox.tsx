import { useState, type ReactNode } from 'react';
import type { KindsImported } from '../../api/import-types.js';
import { Choice } from '../../components/choice.js';
import { DropPlace } from '../../components/drop-place.js';
import { Labelled } from '../../components/field.js';
import { useSpeech } from '../../texts/index.js';
import { ChangedKinds } from './changed-kinds.js';
import { ImportButtons } from './import-buttons.js';
import { Refusal } from './refusal.js';
import { useImport } from './use-import.js';

type Way = 'server' | 'files';

/** Takes the present of a NetBox: from its server, page by page, or from files of its REST API. */
export function ImportNetBox(): ReactNode {
  const { t } = useSpeech();
  const words = t.importing.netbox;
  const [way, setWay] = useState<Way>('server');
  return (
    <>
      <p className="second">{words.intro}</p>
      <div>
        <Choice
          label={words.from}
          value={way}
          options={[
            ['server', words.ways.server],
            ['files', words.ways.files],
          ]}
          onChoose={setWay}
        />
      </div>
      {way === 'server' ? <FromServer /> : <FromFiles />}
    </>
  );
}

/** The token lives in this form and goes with it. */
function FromServer(): ReactNode {
  const { t } = useSpeech();
  const words = t.importing.netbox;
  const [url, setUrl] = useState('');
  const [token, setToken] = useState('');
  const importing = useImport<KindsImported>((dry) => ({
    path: `/imports/netbox/server${dry ? '?dry=true' : ''}`,
    body: { url: url.trim(), token: token.trim() },
  }));
  const set = (keep: (value: string) => void, value: string): void => {
    keep(value);
    importing.reset();
  };
  return (
    <>
      <div className="fields">
        <Labelled label={words.url} hint={words.urlHint}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="url"
              spellCheck={false}
              value={url}
              onChange={(event) => set(setUrl, event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={words.token} hint={words.tokenHint}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="password"
              autoComplete="off"
              value={token}
              onChange={(event) => set(setToken, event.target.value)}
            />
          )}
        </Labelled>
      </div>
      <ImportButtons importing={importing} ready={URL.canParse(url.trim()) && token.trim() !== ''} />
      <Refusal error={importing.refused} />
      <ChangedKinds imported={importing.making.data ?? importing.trying.data} />
    </>
  );
}

function FromFiles(): ReactNode {
  const { t } = useSpeech();
  const words = t.importing.netbox;
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('netbox');
  const importing = useImport<KindsImported>((dry) => {
    const form = new FormData();
    form.append('source', source.trim());
    if (file) form.append('file', file);
    return { path: `/imports/netbox${dry ? '?dry=true' : ''}`, body: form };
  });
  return (
    <>
      <DropPlace
        says={words.drop}
        accept=".zip,.json"
        file={file}
        onTake={(taken) => {
          setFile(taken ?? null);
          importing.reset();
        }}
      />
      <div className="fields">
        <Labelled label={words.source} hint={words.sourceHint}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              value={source}
              onChange={(event) => {
                setSource(event.target.value);
                importing.reset();
              }}
            />
          )}
        </Labelled>
      </div>
      <ImportButtons importing={importing} ready={file !== null && source.trim() !== ''} />
      <Refusal error={importing.refused} />
      <ChangedKinds imported={importing.making.data ?? importing.trying.data} />
    </>
  );
}
