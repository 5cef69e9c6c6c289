import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { useEvents } from '../project/queries.js';
import { actionName } from '../register/action-name.js';

const SHOWN = 7;

/** The last entries of the register. */
export function RecentEvents({ id }: { readonly id: string }): ReactNode {
  const { t, when } = useSpeech();
  const events = useEvents(id);
  return (
    <section>
      <h2 className="section">
        {t.overview.recent}
        <Link to="register">{t.rail.pages.register}</Link>
      </h2>
      <Loaded query={events} what={t.register.what}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="framed nothing second">{t.register.none}</p>
          ) : (
            <ol className="events framed">
              {items.slice(0, SHOWN).map((event) => (
                <li key={event.seq}>
                  <div className="grow">
                    <b className="medium">{actionName(t, event.action)}</b>
                    <small className="second">{event.reason}</small>
                  </div>
                  <small className="third num">
                    {when(event.at)}
                    <br />
                    {event.actor}
                  </small>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
