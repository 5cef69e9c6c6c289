import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { PlatformTemplates, TemplateFile } from '../../api/template-types.js';
import type { Page } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { TemplateEditor } from './template-editor.js';

/** The templates by platform; the chosen file with its editor, its versions, and what a real device would get. */
export function Templates(): ReactNode {
  const { t } = useSpeech();
  const [platformParam, setPlatform] = useAddressParam('platform');
  const [path, setPath] = useAddressParam('file');
  const list = useQuery({
    queryKey: ['templates'],
    queryFn: async () => (await get<Page<PlatformTemplates>>('/templates')).items,
  });
  const platform = platformParam ?? list.data?.[0]?.platform ?? '';
  return (
    <div className="column">
      <div className="head">
        <h1>{t.templates.title}</h1>
        <p className="grow">{t.templates.intro}</p>
      </div>
      <div className="pane fixed templates">
        <Loaded query={list} what={t.templates.what}>
          {(platforms) => (
            <nav className="template-files" aria-label={t.templates.files}>
              <select
                className="field"
                aria-label={t.fields.platform}
                value={platform}
                onChange={(event) => {
                  setPlatform(event.target.value);
                  setPath(null);
                }}
              >
                {platforms.map((one) => (
                  <option key={one.platform}>{one.platform}</option>
                ))}
              </select>
              <ul className="plain">
                {platforms
                  .find((one) => one.platform === platform)
                  ?.files.map((file) => (
                    <li key={file.path}>
                      <button
                        type="button"
                        className="button plain small"
                        aria-current={file.path === path}
                        onClick={() => setPath(file.path)}
                      >
                        <code className={file.path === path ? 'medium' : ''}>{file.path}</code>
                      </button>{' '}
                      {file.own && <small className="second">{t.templates.own}</small>}
                    </li>
                  ))}
              </ul>
            </nav>
          )}
        </Loaded>
        {platform !== '' && path !== null ? (
          <OneFile key={`${platform}/${path}`} platform={platform} path={path} />
        ) : (
          <p className="second">{t.templates.choose}</p>
        )}
      </div>
    </div>
  );
}

function OneFile({ platform, path }: { readonly platform: string; readonly path: string }): ReactNode {
  const { t } = useSpeech();
  const file = useQuery({
    queryKey: ['templates', platform, path],
    queryFn: () => get<TemplateFile>(`/templates/${platform}/file`, { path }),
    // Nothing may change the text under the hand.
    refetchOnWindowFocus: false,
  });
  return (
    <Loaded query={file} what={t.templates.file}>
      {(loaded) => <TemplateEditor key={loaded.versions[0]?.id ?? 'product'} file={loaded} />}
    </Loaded>
  );
}
