import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get, getText } from '../../api/client.js';
import type { Drawing, Page } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { ObjectFacts } from '../object/object-facts.js';
import { projectKey, useProject } from '../project/queries.js';
import { counterpart } from './counterpart.js';
import { Downloads } from './downloads.js';
import { DrawingView, type Drawn } from './drawing-view.js';
import { Issues } from './issues.js';
import { LayerList, layersOf } from './layer-list.js';
import { SheetPicker } from './sheet-picker.js';

type Layer = 'before' | 'after';
const views = ['after', 'before', 'side'] as const;
type View = (typeof views)[number];

/** What the sheets show: the plan, or what is proven of it. */
type Show = 'plan' | 'proof';

function useDrawings(layer: Layer, show: Show, wanted = true) {
  const { language } = useSpeech();
  const project = useProject();
  return useQuery({
    queryKey: [...projectKey(project.id), 'drawings', layer, show, language],
    queryFn: () => get<Page<Drawing>>(`/projects/${project.id}/drawings`, { lang: language, layer, show }),
    enabled: wanted,
  });
}

/** The sheets of the project; a click on anything drawn shows what is recorded of it. */
export function Drawings(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [name, setName] = useAddressParam('sheet');
  const [object, setObject] = useAddressParam('object');
  const [shown, setShown] = useAddressParam('view');
  const [issues, setIssues] = useAddressParam('issues');
  const [showParam, setShow] = useAddressParam('show');
  const show: Show = showParam === 'proof' ? 'proof' : 'plan';
  const view: View = views.find((one) => one === shown) ?? 'after';
  const [kind = '', ...rest] = object?.split(':') ?? [];
  const id = rest.join(':');
  const drawings = useDrawings('after', show);
  const before = useDrawings('before', show, view !== 'after');
  const sheet = drawings.data?.items.find((item) => item.name === name) ?? drawings.data?.items[0];
  const choose = (drawn: Drawn): void => setObject(`${drawn.kind}:${drawn.id}`);
  const follow = (link: string): void => {
    const target = drawings.data?.items.find((item) => item.name.startsWith(`${link}-`));
    if (target) setName(target.name);
  };
  const pane = (layer: Layer, one: Drawing): ReactNode => (
    <Sheet
      key={`${layer} ${one.name}`}
      sheet={one}
      layer={layer}
      show={show}
      chosen={id || null}
      onChoose={choose}
      onFollow={follow}
    />
  );
  const old = sheet && before.data && counterpart(sheet, before.data.items);
  const oldPane = !before.data ? null : old ? (
    pane('before', old)
  ) : (
    <p className="second grow">{t.drawings.noBefore}</p>
  );
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.drawings.title}</h1>
          <p className="grow wide-only">{t.drawings.choose}</p>
          <button
            type="button"
            className="chip"
            aria-pressed={issues !== null}
            onClick={() => setIssues(issues === null ? 'yes' : null)}
          >
            {t.issues.open}
          </button>
          {sheet && issues === null && <Downloads project={project.id} sheet={sheet.name} show={show} />}
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" /> {t.common.print}
          </button>
        </div>
        <div className="pane fixed">
          {issues !== null ? (
            <Issues />
          ) : (
            <Loaded query={drawings} what={t.drawings.what}>
              {({ items }) =>
                sheet ? (
                  <>
                    <div className="tools noprint">
                      <SheetPicker sheets={items} sheet={sheet} onPick={setName} />
                      <span className="grow" />
                      <button
                        type="button"
                        className="chip"
                        aria-pressed={show === 'proof'}
                        title={t.issues.proofHint}
                        onClick={() => setShow(show === 'proof' ? null : 'proof')}
                      >
                        {t.issues.proof}
                      </button>
                      <Choice
                        label={t.drawings.compare}
                        value={view}
                        options={views.map((one) => [one, t.drawings[one]])}
                        onChoose={(one) => setShown(one === 'after' ? null : one)}
                      />
                    </div>
                    <div className="sheets grow">
                      {view !== 'after' && oldPane}
                      {view !== 'before' && pane('after', sheet)}
                    </div>
                  </>
                ) : (
                  <p className="second">{t.drawings.none}</p>
                )
              }
            </Loaded>
          )}
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
  layer,
  show,
  chosen,
  onChoose,
  onFollow,
}: {
  readonly sheet: Drawing;
  readonly layer: Layer;
  readonly show: Show;
  readonly chosen: string | null;
  readonly onChoose: (drawn: Drawn) => void;
  readonly onFollow: (link: string) => void;
}): ReactNode {
  const { t, language } = useSpeech();
  const project = useProject();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const svg = useQuery({
    queryKey: [...projectKey(project.id), 'drawing', layer, show, sheet.name, language],
    queryFn: () =>
      getText(`/projects/${project.id}/drawings/${encodeURIComponent(sheet.name)}.svg`, {
        lang: language,
        layer,
        show,
      }),
  });
  const label = layer === 'before' ? `${t.drawings.before} · ${sheet.title}` : sheet.title;
  return (
    <div className="sheet grow">
      <Loaded query={svg} what={sheet.title}>
        {(text) => (
          <DrawingView
            svg={text}
            label={label}
            chosen={chosen}
            hidden={hidden}
            tools={<LayerList layers={layersOf(text)} hidden={hidden} onChange={setHidden} />}
            onChoose={onChoose}
            onFollow={onFollow}
          />
        )}
      </Loaded>
    </div>
  );
}
