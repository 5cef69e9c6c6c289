import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { TemplateFile } from '../../api/template-types.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Status } from '../../components/status.js';
import { useSession } from '../../state/session.js';
import { useSpeech } from '../../texts/index.js';
import { CodeEditor, type Mark } from './code-editor.js';
import { Preview } from './preview.js';

/** One file: typed into, marked where it is wrong, saved as a version of the site, led back to any before. */
export function TemplateEditor({ file }: { readonly file: TemplateFile }): ReactNode {
  const { t, say, when } = useSpeech();
  const queries = useQueryClient();
  const { platform, path, source, product, own, versions } = file;
  const [base, setBase] = useState(source);
  const [text, setText] = useState(source);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const mayWrite = useSession().data?.role === 'administrator';
  const saving = useMutation({
    mutationFn: (wanted: string | null) =>
      call('PUT', `/templates/${platform}/file`, { path, source: wanted }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['templates'] }),
  });
  /** Puts another text into the editor; it is saved when somebody says so. */
  const take = (other: string): void => {
    setBase(other);
    setText(other);
  };
  const before = versions[1]?.source ?? product;
  return (
    <div className="template-editor">
      <section className="sheet">
        <div className="detail-head tools">
          <h2>
            <code>
              {platform}/{path}
            </code>
          </h2>
          {text !== source && <Status shape="changed">{t.templates.changed}</Status>}
          <span className="grow" />
          {mayWrite && versions.length > 0 && before !== null && (
            <button
              type="button"
              className="button"
              disabled={saving.isPending}
              onClick={() => saving.mutate(before)}
            >
              {t.templates.undoSave}
            </button>
          )}
          {mayWrite && own && product !== null && (
            <button
              type="button"
              className="button"
              disabled={saving.isPending}
              onClick={() => saving.mutate(null)}
            >
              {t.templates.reset}
            </button>
          )}
          {mayWrite && (
            <button
              type="button"
              className="button primary"
              disabled={saving.isPending || text === source}
              onClick={() => saving.mutate(text)}
            >
              {t.templates.save}
            </button>
          )}
        </div>
        {saving.isError && <ProblemNote error={saving.error} />}
        <div className="draw flush">
          <CodeEditor
            label={say(t.templates.editor, { path })}
            text={base}
            readOnly={!mayWrite}
            marks={marks}
            onChange={setText}
          />
        </div>
        <footer className="template-foot">
          <small className="third">{t.templates.leave}</small>
          {versions.length > 0 && (
            <details>
              <summary>
                {t.templates.versions} <span className="second">{versions.length}</span>
              </summary>
              <ul className="plain">
                {versions.map((version) => (
                  <li key={version.id}>
                    {say(t.templates.version, { at: when(version.at), author: version.author })}{' '}
                    {version.source === null && <span className="second">{t.templates.productAgain}</span>}{' '}
                    <button
                      type="button"
                      className="button plain small"
                      onClick={() => take(version.source ?? product ?? '')}
                    >
                      {t.templates.take}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </footer>
      </section>
      <Preview platform={platform} path={path} text={text} onMarks={setMarks} />
    </div>
  );
}
