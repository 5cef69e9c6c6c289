import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { address, get, getText } from '../../api/client.js';
import type { Drawing, Page } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { ObjectFacts } from '../object/object-facts.js';
import { projectKey, useProject } from '../project/queries.js';
import { DrawingView } from './drawing-view.js';

/** The sheets of the project; a click on anything drawn shows what is recorded of it. */
export function Drawings(): ReactNode {
  const { t, language } = useSpeech();
  const project = useProject();
  const [name, setName] = useAddressParam('sheet');
  const [object, setObject] = useAddressParam('object');
  const [kind = '', ...rest] = object?.split(':') ?? [];
  const id = rest.join(':');
  const drawings = useQuery({
    queryKey: [...projectKey(project.id), 'drawings', language],
    queryFn: () => get<Page<Drawing>>(`/projects/${project.id}/drawings`, { lang: language }),
  });
  const sheet = drawings.data?.items.find((item) => item.name === name) ?? drawings.data?.items[0];
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.drawings.title}</h1>
          <p className="grow">{t.drawings.choose}</p>
          {sheet && (
            <a
              className="button"
              download
              href={address(`/projects/${project.id}/drawings/${encodeURIComponent(sheet.name)}.svg`, {
                lang: language,
              })}
            >
              <Icon name="download" /> SVG
            </a>
          )}
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" /> {t.common.print}
          </button>
        </div>
        <div className="pane fixed">
          <Loaded query={drawings} what={t.drawings.what}>
            {({ items }) =>
              sheet ? (
                <>
                  <div className="tools noprint">
                    {items.map((item) => (
                      <button
                        key={item.name}
                        type="button"
                        className="chip"
                        aria-pressed={item === sheet}
                        onClick={() => setName(item.name)}
                      >
                        {item.title}
                      </button>
                    ))}
                  </div>
                  <Sheet
                    key={sheet.name}
                    sheet={sheet}
                    chosen={id || null}
                    onChoose={(drawn) => setObject(`${drawn.kind}:${drawn.id}`)}
                  />
                </>
              ) : (
                <p className="second">{t.drawings.none}</p>
              )
            }
          </Loaded>
        </div>
      </div>
      {id && (
        <aside className="inspector" aria-label={t.drawings.inspector}>
          <ObjectFacts key={object} kind={kind} id={id} reading={{ project: project.id, layer: 'after' }} />
        </aside>
      )}
    </>
  );
}

function Sheet({
  sheet,
  chosen,
  onChoose,
}: {
  readonly sheet: Drawing;
  readonly chosen: string | null;
  readonly onChoose: (drawn: { kind: string; id: string }) => void;
}): ReactNode {
  const { language } = useSpeech();
  const project = useProject();
  const svg = useQuery({
    queryKey: [...projectKey(project.id), 'drawing', sheet.name, language],
    queryFn: () =>
      getText(`/projects/${project.id}/drawings/${encodeURIComponent(sheet.name)}.svg`, { lang: language }),
  });
  return (
    <div className="sheet grow">
      <Loaded query={svg} what={sheet.title}>
        {(text) => <DrawingView svg={text} label={sheet.title} chosen={chosen} onChoose={onChoose} />}
      </Loaded>
    </div>
  );
}
