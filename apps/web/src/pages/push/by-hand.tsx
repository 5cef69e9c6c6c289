import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ByHand as Commands } from '../../api/device-types.js';
import { AccessHelp } from '../../components/access-help.js';
import { useSpeech } from '../../texts/index.js';
import { Listing } from '../configurations/listing.js';
import { ReadRunning } from './read-running.js';

/** What the server writes in the place of a secret. */
const MASK = '<masked>';

interface Device {
  readonly id: string;
  readonly name: string;
}

/** What a person does at a device that a push left to them: look, decide, type one block, have it read again. */
export function ByHand({
  commands,
  codes,
  device,
  project,
}: {
  readonly commands: Commands | null;
  /** Why the push could not prove how the device stands. */
  readonly codes: readonly string[];
  readonly device: Device;
  /** Whose plan the device is compared with afterwards; null: none. */
  readonly project: string | null;
}): ReactNode {
  const { t, say } = useSpeech();
  const { address = null, look = [], back = [], lines = [], keep = [] } = commands ?? {};
  const isTyped = look.length + back.length + lines.length + keep.length > 0;
  const isMasked = [...back, ...lines, ...keep].some((line) => line.includes(MASK));
  return (
    <section className="by-hand" aria-label={t.byHand.title}>
      <h3>{t.byHand.title}</h3>
      <p>
        {t.byHand.intro} <AccessHelp codes={codes} />
      </p>
      <ol>
        <li>
          {address === null
            ? say(t.byHand.logInNowhere, { device: device.name })
            : say(t.byHand.logIn, { device: device.name, address })}
        </li>
        {isTyped ? (
          <>
            <li>
              <Block title={t.byHand.look} lines={look} />
            </li>
            <li>
              {t.byHand.choose}
              <ul>
                <Choice title={t.byHand.back} lines={back} />
                <Choice title={t.byHand.lines} lines={lines} />
                <Choice title={t.byHand.keep} lines={keep} />
              </ul>
              {isMasked && <p className="second">{say(t.byHand.masked, { mask: MASK })}</p>}
            </li>
          </>
        ) : (
          <li>{t.byHand.unspoken}</li>
        )}
        <li>
          {t.byHand.again} <ReadAgain device={device} project={project} />
        </li>
      </ol>
    </section>
  );
}

function Choice({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    lines.length > 0 && (
      <li>
        <Block title={title} lines={lines} />
      </li>
    )
  );
}

function Block({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <>
      {title}
      <Listing label={title} text={lines.map((line) => `${line}\n`).join('')} />
    </>
  );
}

/** Has the device read, then leads to what it has beside what is wanted. */
function ReadAgain({
  device,
  project,
}: {
  readonly device: Device;
  readonly project: string | null;
}): ReactNode {
  const { t, say } = useSpeech();
  const [isRead, setRead] = useState(false);
  return (
    <>
      <ReadRunning
        project={project}
        deviceIds={[device.id]}
        label={say(t.byHand.read, { device: device.name })}
        onRead={() => setRead(true)}
      />
      {isRead && project !== null && (
        <p>
          {t.byHand.done}{' '}
          <Link to={`/projects/${project}/configurations?device=${device.id}`}>
            {t.configurations.difference}
          </Link>
        </p>
      )}
    </>
  );
}
