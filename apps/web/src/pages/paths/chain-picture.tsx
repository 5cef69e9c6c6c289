import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shortPort } from '../../components/short-port.js';
import type { ChainLink } from './chain.js';

/** The chain of a path, left to right: devices as boxes with the ports used, cables and providers' circuits between them. */
export function ChainPicture({
  chain,
  label,
  base,
  active,
}: {
  readonly chain: readonly ChainLink[];
  readonly label: string;
  /** Where objects are linked to. */
  readonly base: string;
  /** False: some cable is only planned, so the lines are dashed. */
  readonly active: boolean;
}): ReactNode {
  return (
    <ol className={`chain ${active ? '' : 'planned'}`} aria-label={label}>
      {chain.map((link, index) => (
        // A path may pass the same device twice.
        <li key={index} className={link.type === 'cable' && link.fresh ? 'cable fresh' : link.type}>
          {link.type === 'device' ? (
            <>
              <code className="medium">{link.name}</code>
              <span className="chain-ports">
                {link.ports.map((port) => (
                  <Link
                    key={port.id}
                    className="chain-port"
                    to={`${base}/objects/port/${encodeURIComponent(port.id)}`}
                  >
                    {shortPort(port.name)}
                  </Link>
                ))}
              </span>
            </>
          ) : link.type === 'cable' && link.fresh ? (
            <span className="identifier">+ {link.name}</span>
          ) : link.type === 'place' && link.network ? (
            <span className="identifier">{link.name}</span>
          ) : (
            <Link
              className="identifier"
              to={`${base}/objects/${link.type === 'place' ? 'location' : link.type}/${encodeURIComponent(link.id.split(' ')[0] ?? '')}`}
              {...(link.type === 'circuit' && link.service && { title: link.service })}
            >
              {link.name}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
