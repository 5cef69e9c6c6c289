import { drivers, driverOf } from '#devices';
import { maskSecrets, rulesOf } from '#netconfig';
import { openSession, SshError, type SshCredentials } from '#ssh';
import { Option, type Command } from 'commander';
import { isIP } from 'node:net';
import { OperationFailed, Unreadable, WrongValue } from '../exit.js';
import { readText } from '../files.js';
import type { Io } from '../io.js';
import { verbatim, type Said } from '../said.js';
import { toldText } from '#findings';

interface ReadFlags {
  readonly platform: string;
  readonly user: string;
  readonly port: number;
  readonly hostKey?: string;
  readonly key?: string;
  readonly password?: string;
  readonly legacy?: true;
  readonly secrets?: true;
}

const spoken = [...drivers.values()]
  .filter(({ configuration }) => configuration.show.length > 0)
  .map(({ name }) => name);

/** `brassage config read`: a read-only session with one's own credentials, without a server. */
export function readCommand(config: Command, io: Io): void {
  config
    .command('read <address>')
    .summary('read the running configuration of a device')
    .description(
      'Opens a read-only SSH session with your own credentials and prints the running configuration. The first time it stops and shows the host key, for you to compare.',
    )
    .addOption(
      new Option('--platform <platform>', 'operating system of the device')
        .choices(spoken)
        .makeOptionMandatory(),
    )
    .requiredOption('--user <name>', 'login')
    .option('--port <port>', 'SSH port', parsePort, 22)
    .option('--host-key <fingerprint>', 'the key that you accept: SHA256:…')
    .option('--key <file>', 'private key; else the password of BRASSAGE_DEVICE_PASSWORD')
    .addOption(new Option('--password <password>').env('BRASSAGE_DEVICE_PASSWORD').hideHelp())
    .option('--legacy', 'offer old algorithms too')
    .option('--secrets', 'print secrets instead of masking them')
    .action(async (address: string, flags: ReadFlags) => read(address, flags, io));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new WrongValue({ en: 'Say a port from 1 to 65535.', fr: 'Donnez un port de 1 à 65535.' });
}

async function read(address: string, flags: ReadFlags, io: Io): Promise<void> {
  if (isIP(address) === 0)
    throw new Unreadable({
      en: `${address} is not an IP address`,
      fr: `${address} n’est pas une adresse IP`,
    });
  const driver = driverOf(flags.platform);
  if (!driver)
    throw new Unreadable({
      en: `${flags.platform} cannot be spoken to`,
      fr: `on ne sait pas parler à ${flags.platform}`,
    });
  const target = {
    device: address,
    address,
    port: flags.port,
    acceptedKeys: flags.hostKey === undefined ? [] : [flags.hostKey],
    legacyAlgorithms: flags.legacy ?? false,
  };
  try {
    const session = await openSession(target, await credentialsFrom(flags), driver);
    try {
      const text = await session.runningConfiguration();
      io.out(flags.secrets ? text : maskSecrets(text, rulesOf(driver.name)));
    } finally {
      session.close();
    }
  } catch (error) {
    if (!(error instanceof SshError)) throw error;
    // The message says the cause already; the hint is to be the last word.
    const hint = hintFor(error);
    throw new OperationFailed({
      en: `${toldText(error.told, 'en')}${hint.en}`,
      fr: `${toldText(error.told, 'fr')}${hint.fr}`,
    });
  }
}

async function credentialsFrom({ user, key, password }: ReadFlags): Promise<SshCredentials> {
  if (key !== undefined) return { user, privateKey: await readText(key) };
  if (password === undefined)
    throw new Unreadable({
      en: 'give --key FILE, or the password in BRASSAGE_DEVICE_PASSWORD',
      fr: 'donnez --key FICHIER, ou le mot de passe dans BRASSAGE_DEVICE_PASSWORD',
    });
  return { user, password };
}

function hintFor({ code, facts }: SshError): Said {
  if (code === 'SSH_HOST_KEY_UNKNOWN')
    return {
      en: `. If the device shows the same, run again with --host-key ${facts.hostKey?.fingerprint}`,
      fr: `. Si l’équipement montre la même, relancez avec --host-key ${facts.hostKey?.fingerprint}`,
    };
  if (code === 'SSH_HOST_KEY_CHANGED')
    return {
      en: '. Another device, or somebody in between: ask why before you accept it',
      fr: '. Un autre équipement, ou quelqu’un entre les deux : demandez pourquoi avant de l’accepter',
    };
  if (code === 'SSH_ALGORITHMS')
    return {
      en: '. An old device may need --legacy',
      fr: '. Un équipement ancien peut avoir besoin de --legacy',
    };
  return verbatim('');
}
