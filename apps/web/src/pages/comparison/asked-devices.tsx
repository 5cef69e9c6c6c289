import type { ReactNode } from 'react';
import type { LiveComparison } from '../../api/device-types.js';
import { AccessHelp } from '../../components/access-help.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

const DAY_S = 86_400;

/** The devices that were asked, and what they answered or why they did not. */
export function AskedDevices({ devices }: { readonly devices: LiveComparison['devices'] }): ReactNode {
  const { t, say } = useSpeech();
  return (
    <section>
      <h2 className="section">{t.comparison.devices}</h2>
      <table className="table tight framed">
        <tbody>
          {devices.map((device) => (
            <tr key={device.deviceId}>
              <td>
                <code className="medium">{device.name}</code>
              </td>
              <td>
                <code>{device.address}</code>
              </td>
              <td className="wrap">
                {device.error === null ? (
                  <Status shape="proven">{say(t.comparison.interfaces, { n: device.interfaces })}</Status>
                ) : (
                  <>
                    <Status shape="error">{device.error}</Status> <AccessHelp failure={device.error} />
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
    </section>
  );
}
