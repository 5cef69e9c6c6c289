import type { ReactNode } from 'react';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { valueName } from '../../texts/kind-name.js';
import { ChainPicture } from '../paths/chain-picture.js';
import { useProject } from '../project/queries.js';
import { chainOfRoute } from './route-chain.js';
import type { FoundRoute } from './route-types.js';

/** A way drawn as one line through every panel, with what it takes and how long it is. */
export function RouteCard({
  route,
  number: at,
  chosen,
  onChoose,
}: {
  readonly route: FoundRoute;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly chosen: boolean;
  /** Absent: it is no alternative, all are laid together. */
  readonly onChoose?: () => void;
}): ReactNode {
  const { t, say, many, number } = useSpeech();
  const project = useProject();
  const { cords, lengthM, lengthDefinitive, withinLimits, legs } = route;
  const metres = (n: number): string => say(t.routes.metres, { n: number(Math.round(n * 10) / 10) });
  const free = legs.flatMap((leg) => leg.free ?? []);
  const name = say(t.routes.one, { n: at });
  return (
    <section className={`sheet path way ${chosen ? 'chosen' : ''}`} aria-label={name}>
      <div className="path-head">
        <h2>
          {onChoose ? (
            <label>
              <input type="radio" name="way" checked={chosen} onChange={onChoose} /> {name}
            </label>
          ) : (
            name
          )}
        </h2>
        <span>{cords === 0 ? t.routes.noCords : many(cords, t.routes.cords)}</span>
        <span className="second">
          {t.routes.length}{' '}
          {lengthDefinitive
            ? metres(lengthM)
            : say(t.routes.atLeast, { n: number(Math.round(lengthM * 10) / 10) })}
        </span>
        {free.length > 0 && (
          <span className="second" title={t.routes.freeMeans}>
            {say(t.routes.free, { n: number(Math.min(...free)) })}
          </span>
        )}
        {!withinLimits && <Status shape="warning">{t.routes.tooLong}</Status>}
      </div>
      <div className="draw">
        <ChainPicture
          chain={chainOfRoute(route, { metres, media: (media) => valueName(t, 'media', media) })}
          label={say(t.routes.picture, { n: at })}
          base={`/projects/${project.id}`}
          active
        />
      </div>
    </section>
  );
}
