import { Vault } from '#persistence';

/** What the worker is told when it starts. */
export interface WorkerSettings {
  readonly url: string;
  /** Folder of the key file, where there is no key text. */
  readonly home: string;
  readonly secretKey: string | null;
  /** Networks that devices may be reached in; null: the plan's management prefixes. */
  readonly managementNetworks: readonly string[] | null;
}

/** The vault that the API sealed the credentials with. @throws VaultError */
export function vaultOf({ home, secretKey }: WorkerSettings): Vault {
  return secretKey === null ? Vault.fromFile(home) : Vault.fromText(secretKey);
}

/** Settings of a worker process of its own. */
export interface ProcessSettings extends WorkerSettings {
  /** A database that has not answered for so long is given up: the process ends, and whoever runs it starts it anew. */
  readonly databasePatienceMs: number;
}

const PATIENCE_S = 300;

/** Settings of a worker that runs alone, from the same variables as the server's. */
export function settingsFrom(env: NodeJS.ProcessEnv): ProcessSettings | null {
  const url = env['DATABASE_URL'] ?? '';
  if (url === '') return null;
  const networks = (env['BRASSAGE_MANAGEMENT_NETWORKS'] ?? '').split(/[\s,]+/).filter((it) => it !== '');
  const patienceS = Number(env['BRASSAGE_DATABASE_PATIENCE_S']);
  return {
    databasePatienceMs: (patienceS > 0 ? patienceS : PATIENCE_S) * 1000,
    url,
    home: env['BRASSAGE_HOME'] || '.brassage',
    secretKey: env['BRASSAGE_SECRET_KEY'] || null,
    managementNetworks: networks.length > 0 ? networks : null,
  };
}
