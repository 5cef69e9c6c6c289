import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useOutletContext } from 'react-router';
import type { Account, Credential, DeviceAccess, HostKey, Token } from '../../api/access-types.js';
import { get } from '../../api/client.js';
import type { GoldenRule } from '../../api/compliance-types.js';
import type { BackupPolicy, JumpHost, NamedSecret, SiteSettings } from '../../api/site-types.js';
import type { Page, User } from '../../api/types.js';

/** Where the lists of this part stand in the cache. None of them carries a secret. */
export const keys = {
  credentials: ['credentials'],
  access: ['device-access'],
  hostKeys: ['host-keys'],
  accounts: ['users'],
  tokens: ['tokens'],
  jumpHosts: ['jump-hosts'],
  secrets: ['named-secrets'],
  site: ['site-settings'],
  backupPolicy: ['backup-policy'],
  goldenRules: ['golden-rules'],
  thresholds: ['thresholds'],
  compliance: ['compliance'],
  /** Who is signed in: a change of one's own role ends the session. */
  session: ['session'],
} as const;

/** Who looks at these pages. */
export function useMe(): User {
  return useOutletContext<User>();
}

function useList<T>(queryKey: readonly string[], path: string): UseQueryResult<readonly T[]> {
  return useQuery({ queryKey, queryFn: async () => (await get<Page<T>>(path)).items });
}

export function useCredentials(): UseQueryResult<readonly Credential[]> {
  return useList(keys.credentials, '/credentials');
}

/** The rule for all devices first, if there is one. */
export function useDeviceAccess(): UseQueryResult<readonly DeviceAccess[]> {
  return useList(keys.access, '/device-access');
}

/** Those that wait for a person first. */
export function useHostKeys(): UseQueryResult<readonly HostKey[]> {
  return useList(keys.hostKeys, '/host-keys');
}

export function useAccounts(): UseQueryResult<readonly Account[]> {
  return useList(keys.accounts, '/users');
}

export function useTokens(): UseQueryResult<readonly Token[]> {
  return useList(keys.tokens, '/tokens');
}

export function useJumpHosts(): UseQueryResult<readonly JumpHost[]> {
  return useList(keys.jumpHosts, '/jump-hosts');
}

export function useNamedSecrets(): UseQueryResult<readonly NamedSecret[]> {
  return useList(keys.secrets, '/secrets');
}

export function useSiteSettings(): UseQueryResult<SiteSettings> {
  return useQuery({ queryKey: keys.site, queryFn: () => get<SiteSettings>('/site-settings') });
}

export function useBackupPolicy(): UseQueryResult<BackupPolicy> {
  return useQuery({ queryKey: keys.backupPolicy, queryFn: () => get<BackupPolicy>('/backup-policy') });
}

export function useGoldenRules(): UseQueryResult<readonly GoldenRule[]> {
  return useList(keys.goldenRules, '/golden-rules');
}
