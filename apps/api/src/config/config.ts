import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** What the server needs to know before it starts. Read once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database, the key file and attachments. */
  readonly home: string;
  /** A PostgreSQL server (15 or later); null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Text from which the key of stored secrets is derived; null: the key file in `home`. */
  readonly secretKey: string | null;
  /** Networks that devices may be reached in; null: the plan's prefixes with role management. */
  readonly managementNetworks: readonly string[] | null;
  /** Addresses and prefixes of the TLS proxies in front: X-Forwarded-* is believed from there alone. Empty: from nobody. */
  readonly trustProxy: readonly string[];
  /** Whether an empty database begins with the example, where the start has one. */
  readonly example: boolean;
  /** Whether browsers may keep the work order of a project for work without network. */
  readonly offline: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

/** The configuration cannot be used; each line says which variable, what is wrong and what to do. */
export class ConfigError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
  }
}

const address = z
  .string()
  .refine((text) => isIP(text) !== 0 || text === 'localhost', 'not an IP address or localhost');
const network = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()], 'not a prefix or an address');

const proxy = z.union(
  [z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()],
  'not the address or prefix of a proxy (a yes would believe everybody)',
);

const environment = z.object({
  BRASSAGE_HOST: address.default('127.0.0.1'),
  BRASSAGE_PORT: z.coerce.number('not a number').int().min(0).max(65_535).default(3000),
  BRASSAGE_HOME: z.string().min(1).default('.brassage'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'not a URL that begins with postgresql://')
    .optional(),
  BRASSAGE_SECRET_KEY: z.string().min(32, 'shorter than 32 characters').optional(),
  BRASSAGE_MANAGEMENT_NETWORKS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(network))
    .optional(),
  BRASSAGE_TRUST_PROXY: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== '' && !/^(0|no|false)$/i.test(part)))
    .pipe(
      z.array(
        proxy.refine(
          (prefix) => !/\/0+$/.test(prefix),
          'believes everybody: name the proxies, not the whole network',
        ),
      ),
    ),
  BRASSAGE_EXAMPLE: z.stringbool('neither yes nor no').default(true),
  BRASSAGE_OFFLINE: z.stringbool('neither yes nor no').default(true),
  BRASSAGE_TLS_CERT: z.string().optional(),
  BRASSAGE_TLS_KEY: z.string().optional(),
});

/**
 * The configuration in the environment. Empty variables count as not set.
 * @throws ConfigError with all faults at once.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path[0]?.toString()}: ${issue.message}`),
    );
  }
  const vars = parsed.data;
  const config: Config = {
    host: vars.BRASSAGE_HOST,
    port: vars.BRASSAGE_PORT,
    home: resolve(vars.BRASSAGE_HOME),
    databaseUrl: vars.DATABASE_URL ?? null,
    secretKey: vars.BRASSAGE_SECRET_KEY ?? null,
    managementNetworks: vars.BRASSAGE_MANAGEMENT_NETWORKS ?? null,
    trustProxy: vars.BRASSAGE_TRUST_PROXY,
    example: vars.BRASSAGE_EXAMPLE,
    offline: vars.BRASSAGE_OFFLINE,
    tls: tlsFiles(vars.BRASSAGE_TLS_CERT, vars.BRASSAGE_TLS_KEY),
  };
  refuseUnsafeBinding(config);
  return config;
}

/** Only this machine can reach it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Passwords and sessions must not cross a network in clear text. */
function refuseUnsafeBinding(config: Config): void {
  if (isLoopback(config.host) || config.tls || config.trustProxy.length > 0) return;
  throw new ConfigError([
    `BRASSAGE_HOST: ${config.host} can be reached from other machines, and passwords would cross the network in clear text. ` +
      'Give BRASSAGE_TLS_CERT and BRASSAGE_TLS_KEY, or set BRASSAGE_TRUST_PROXY to the address of the TLS proxy in front, ' +
      'or stay on 127.0.0.1.',
  ]);
}

function tlsFiles(certFile: string | undefined, keyFile: string | undefined): Config['tls'] {
  if (certFile === undefined && keyFile === undefined) return null;
  if (certFile === undefined || keyFile === undefined) {
    throw new ConfigError([
      'BRASSAGE_TLS_CERT and BRASSAGE_TLS_KEY: both files are needed, only one is named.',
    ]);
  }
  return { cert: readFile('BRASSAGE_TLS_CERT', certFile), key: readFile('BRASSAGE_TLS_KEY', keyFile) };
}

function readFile(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError([
      `${variable}: ${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
    ]);
  }
}
