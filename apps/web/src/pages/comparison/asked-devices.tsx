import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { LiveComparison } from '../../api/device-types.js';
import { AccessHelp } from '../../components/access-help.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';

const DAY_S = 86_400;

type Asked = LiveComparison['devices'][number];

/** What else a device said of itself: VLANs, stations, addresses, and the parts that have a number. */
function Heard({ device }: { readonly device: Asked }): ReactNode {
  const { t, many } = useSpeech();
  const counts = (['vlans', 'stations', 'addresses'] as const).filter((what) => device[what] > 0);
  return (
    <>
      {counts.length > 0 && (
        <p className="second">{counts.map((what) => many(device[what], t.askedDevices[what])).join(' · ')}</p>
      )}
      {device.parts.length > 0 && (
        <details>
          <summary>{many(device.parts.length, t.askedDevices.parts)}</summary>
          <ul className="plain">
            {device.parts.map(({ name, model, serial }) => (
              <li key={`${name} ${serial}`}>
                {name} {model} <code>{serial}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** As many rows as are drawn at first. */
const MOST = 100;

/** The devices that were asked: those that did not answer first, with the reason, then what the others said. */
export function AskedDevices({ devices }: { readonly devices: LiveComparison['devices'] }): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const [most, setMost] = useState(MOST);
  const silent = devices.filter(({ error }) => error !== null);
  const ordered = [...silent, ...devices.filter(({ error }) => error === null)];
  return (
    <section>
      <h2 className="section">{t.comparison.devices}</h2>
      <table className="table tall framed asked" aria-label={t.comparison.devices}>
        <tbody>
          {ordered.slice(0, most).map((device) => (
            <tr key={device.deviceId}>
              <td>
                <Link to={`/projects/${project.id}/devices/${device.deviceId}`}>
                  <code className="medium">{device.name}</code>
                </Link>
              </td>
              <td>
                <code>{device.address}</code>
              </td>
              <td className="wrap">
                {device.error === null ? (
                  <>
                    <Status shape="proven">{say(t.comparison.interfaces, { n: device.interfaces })}</Status>
                    {device.via && <span className="third"> {t.askedDevices.via[device.via]}</span>}
                    <Heard device={device} />
                  </>
                ) : (
                  <>
                    <Status shape="error">{t.askedDevices.silent}</Status> {device.error}{' '}
                    <AccessHelp codes={device.codes ?? []} />
                  </>
                )}
              </td>
              <td className="second">{device.sysName}</td>
              <td className="second">
                {device.uptimeS !== null &&
                  say(t.comparison.up, { days: Math.floor(device.uptimeS / DAY_S) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ordered.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + MOST)}>
          {t.common.more}
        </button>
      )}
    </section>
  );
}
