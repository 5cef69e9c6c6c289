import type { SiteSettings } from '../../api/site-types.js';

/** Lists as people type them: one entry a line, the parts of an entry separated by commas. */
export interface SiteLists {
  readonly nameServers: string;
  readonly ntpServers: string;
  readonly syslogServers: string;
  readonly snmpUsers: string;
  readonly radiusServers: string;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const parts = (line: string): string[] => line.split(',').map((part) => part.trim());

/** The lists of settings as text. */
export const listsOf = (site: SiteSettings): SiteLists => ({
  nameServers: site.nameServers.join('\n'),
  ntpServers: site.ntpServers.join('\n'),
  syslogServers: site.syslogServers.join('\n'),
  snmpUsers: site.snmpUsers.map((it) => [it.user, it.authSecret, it.privSecret].join(', ')).join('\n'),
  radiusServers: site.radiusServers.map(({ address, secret }) => [address, secret].join(', ')).join('\n'),
});

/** The settings that the lists say; null where a line has too few parts or too many. */
export function readLists(texts: SiteLists): Pick<SiteSettings, keyof SiteLists> | null {
  const users = lines(texts.snmpUsers).map(parts);
  const servers = lines(texts.radiusServers).map(parts);
  const hasParts = (count: number) => (line: readonly string[]) =>
    line.length === count && line.every((part) => part !== '');
  if (!users.every(hasParts(3)) || !servers.every(hasParts(2))) return null;
  return {
    nameServers: lines(texts.nameServers),
    ntpServers: lines(texts.ntpServers),
    syslogServers: lines(texts.syslogServers),
    snmpUsers: users.map(([user = '', authSecret = '', privSecret = '']) => ({
      user,
      authSecret,
      privSecret,
    })),
    radiusServers: servers.map(([address = '', secret = '']) => ({ address, secret })),
  };
}
