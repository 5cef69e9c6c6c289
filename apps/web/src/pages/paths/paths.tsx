import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Traced, TracedPath } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { shortPort } from '../../components/short-port.js';
import { Status } from '../../components/status.js';
import { TitleBlock } from '../../components/title-block.js';
import { useLayer } from '../../state/layer.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { PortField } from '../cable/port-field.js';
import { ObjectFacts } from '../object/object-facts.js';
import { projectKey, useProject } from '../project/queries.js';
import { chainOf } from './chain.js';
import { ChainPicture } from './chain-picture.js';

/** What a port or cable is joined to, end to end through every panel, before or after the project. */
export function Paths(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [port, setPort] = useAddressParam('port');
  const [cable, setCable] = useAddressParam('cable');
  const [at] = useLayer();
  const layer = String(at);
  const from = port ? { port } : cable ? { cable } : null;
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.paths.title}</h1>
          <PortField
            label={t.paths.from}
            value={port}
            wish={{ like: null, media: null, cable: null }}
            onChange={(id) => {
              if (cable) setCable(null);
              setPort(id);
            }}
          />
          <span className="grow" />
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" /> {t.common.print}
          </button>
        </div>
        <div className="pane">
          {from ? (
            <TracedPaths project={project.id} from={from} layer={layer} />
          ) : (
            <p className="second">{t.paths.empty}</p>
          )}
        </div>
      </div>
      {from && (
        <aside className="inspector" aria-label={t.drawings.inspector}>
          <ObjectFacts
            kind={port ? 'port' : 'cable'}
            id={port ?? cable ?? ''}
            reading={{ project: project.id, layer }}
          />
        </aside>
      )}
    </>
  );
}

function TracedPaths({
  project,
  from,
  layer,
}: {
  readonly project: string;
  readonly from: { readonly port: string } | { readonly cable: string };
  readonly layer: string;
}): ReactNode {
  const { t } = useSpeech();
  const traced = useQuery({
    queryKey: [...projectKey(project), 'trace', from, layer],
    queryFn: () => get<Traced>('/trace', { ...from, project, layer }),
  });
  return (
    <Loaded query={traced} what={t.paths.what}>
      {({ paths, names }) =>
        paths.length === 0 ? (
          <p className="second">{t.paths.none}</p>
        ) : (
          paths.map((path) => (
            <PathSheet
              key={path.hops.map(({ ids }) => ids.join('+')).join(' ')}
              path={path}
              names={names}
              project={project}
            />
          ))
        )
      }
    </Loaded>
  );
}

/** What light loses, with what it is computed from. */
function lossText(
  { lossDb, connectors, splices, definitive }: NonNullable<TracedPath['loss']>,
  t: ReturnType<typeof useSpeech>['t'],
  say: ReturnType<typeof useSpeech>['say'],
): string {
  return say(definitive ? t.paths.lossOf : t.paths.lossAtLeast, { db: lossDb, connectors, splices });
}

function PathSheet({
  path,
  names,
  project,
}: {
  readonly path: TracedPath;
  readonly names: Traced['names'];
  readonly project: string;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const chain = chainOf(path, names);
  const end = (hop: TracedPath['hops'][number] | undefined): string =>
    hop?.ids.map((id) => names[id] ?? id).join(' + ') ?? '';
  const title = shortPort(say(t.paths.fromTo, { from: end(path.hops[0]), to: end(path.hops.at(-1)) }));
  const length = path.lengthDefinitive ? t.paths.definitive : t.paths.atLeast;
  return (
    <section className="sheet path">
      <div className="path-head">
        <h2>
          <code>{title}</code>
        </h2>
        <Status shape={path.complete ? 'proven' : 'unseen'}>
          {path.complete ? t.paths.complete : t.paths.open}
        </Status>
        <span className="second">{path.active ? t.paths.active : t.paths.planned}</span>
        {path.split && <Status shape="warning">{t.paths.split}</Status>}
        {path.loop && <Status shape="warning">{t.paths.loop}</Status>}
      </div>
      <div className="draw">
        <ChainPicture
          chain={chain}
          label={t.paths.picture}
          base={`/projects/${project}`}
          active={path.active}
        />
      </div>
      <TitleBlock
        title={title}
        facts={[
          [t.paths.cables, number(chain.filter(({ type }) => type === 'cable').length)],
          [t.paths.length, say(length, { n: Math.round(path.lengthM * 10) / 10 })],
          ...(path.loss ? [[t.paths.loss, lossText(path.loss, t, say)] as const] : []),
        ]}
      />
    </section>
  );
}
