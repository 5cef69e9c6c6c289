import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
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
import { Branches } from './branches.js';
import { chainOf } from './chain.js';
import { ChainPicture } from './chain-picture.js';
import { Trunks } from './trunks.js';
import { endOf, lengthText, lossText } from './path-words.js';

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
          <Link className="button" to={`/projects/${project.id}/routes`}>
            {t.routes.open}
          </Link>
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" /> {t.common.print}
          </button>
        </div>
        <div className="pane">
          {from ? (
            <TracedPaths project={project.id} from={from} layer={layer} />
          ) : (
            <>
              <p className="second">{t.paths.empty}</p>
              <Trunks project={project.id} layer={layer} />
            </>
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
  const anchor = 'port' in from ? from.port : from.cable;
  const traced = useQuery({
    queryKey: [...projectKey(project), 'trace', from, layer],
    queryFn: () => get<Traced>('/trace', { ...from, project, layer }),
  });
  return (
    <Loaded query={traced} what={t.paths.what}>
      {(loaded) => {
        const { paths, names } = loaded;
        const [first] = paths;
        if (!first) return <p className="second">{t.paths.none}</p>;
        if (paths.length > 1) return <Branches traced={loaded} anchor={anchor} project={project} />;
        return <PathSheet path={first} names={names} project={project} />;
      }}
    </Loaded>
  );
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
  const speech = useSpeech();
  const { t, say, number } = speech;
  const chain = chainOf(path, names);
  const title = shortPort(
    say(t.paths.fromTo, { from: endOf(path.hops[0], names), to: endOf(path.hops.at(-1), names) }),
  );
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
          [t.paths.length, lengthText(path, speech)],
          ...(path.loss ? [[t.paths.loss, lossText(path.loss, speech)] as const] : []),
        ]}
      />
    </section>
  );
}
