import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpeech } from '../texts/index.js';
import { accessPlace } from './access-place.js';

const addresses = { credentials: '/administration/access', hostKeys: '/administration/host-keys' } as const;

/** A link to where a person sets what a device was not reached for; nothing for other failures. */
export function AccessHelp({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const { t } = useSpeech();
  const place = accessPlace(codes);
  return place && <Link to={addresses[place]}>{t.accessHelp[place]}</Link>;
}
