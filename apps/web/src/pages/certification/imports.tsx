import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { address, get } from '../../api/client.js';
import type { TestImports } from '../../api/certification-types.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';

/** The tester files of a project and the profiles that it may name. */
export function useTestImports(project: string) {
  return useQuery({
    queryKey: [...projectKey(project), 'certification', 'imports'],
    queryFn: () => get<TestImports>(`/projects/${project}/certification/imports`),
  });
}

/** The files that were brought in; each original comes back to the byte. */
export function Imports({ project }: { readonly project: string }): ReactNode {
  const { t, say, when } = useSpeech();
  const items = useTestImports(project).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <details className="below">
      <summary className="medium">
        {t.certification.files} {items.length}
      </summary>
      <ul className="files framed">
        {items.map((item) => (
          <li key={item.id}>
            <a download href={address(`/projects/${project}/certification/imports/${item.id}/file`)}>
              <Icon name="download" /> {item.file}
            </a>
            <small className="second">
              {say(t.certification.fileSays, {
                n: item.records,
                by: item.importedBy,
                at: when(item.importedAt),
              })}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
