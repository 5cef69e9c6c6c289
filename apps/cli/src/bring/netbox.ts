import { unzip } from '#documents';
import type { Language, RenderedFinding } from '#findings';
import { readNetBox, writePlan } from '#planfile';
import { kinds } from '#plan';
import type { Command } from 'commander';
import { basename, dirname } from 'node:path';
import { Unreadable } from '../exit.js';
import { bytesOfText, jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { filesAt, packed, textOfFile } from './folder.js';
import { rendered, tellFindings } from './tell.js';
import { words } from '../words.js';

interface NetBoxFlags extends ServerFlags {
  readonly out?: string;
  readonly name: string;
  readonly source: string;
  readonly netboxToken?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly lang: Language;
}

interface Imported {
  readonly kinds: readonly { readonly kind: string; readonly added: number; readonly changed: number }[];
  readonly findings: readonly RenderedFinding[];
}

/** `brassage netbox import`: what a NetBox records, into a server or into a plan file. */
export function netBoxCommand(program: Command, io: Io): void {
  const netBox = program
    .command('netbox')
    .summary('take the present over from NetBox')
    .description('Takes the present over from NetBox.');
  netBox
    .command('import')
    .summary('bring an export or a server of NetBox in')
    .description(
      'Brings sites, racks, types, devices, modules, ports, cables, VLANs and addresses of NetBox in: the JSON answers of its REST API (a folder, a ZIP or one file), or a running server. Everything that has no place in the plan is told.',
    )
    .argument('<path>', 'folder, .zip or .json file, or the address of a NetBox server')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .option('--netbox-token <token>', 'token of the NetBox server; better as NETBOX_TOKEN in the environment')
    .option('--source <name>', 'what tells this NetBox from another one', 'netbox')
    .option('-o, --out <file>', 'write a plan file instead of asking a server')
    .option('--name <name>', 'name of that plan', 'NetBox')
    .option('--dry-run', 'say what would happen, change nothing')
    .addOption(options.json())
    .addOption(options.lang(io))
    .action(async (path: string, flags: NetBoxFlags) => {
      const imported =
        flags.out === undefined ? await online(path, flags, io) : await offline(path, flags.out, flags, io);
      if (flags.json) io.out(jsonText(imported));
      else {
        tellFindings(imported.findings, io);
        for (const { kind, added, changed } of imported.kinds)
          io.out(`${words(io.language).counted(kind, added, changed)}\n`);
        if (imported.kinds.length === 0) io.out(`${words(io.language).nothingNew}\n`);
      }
    });
}

async function online(path: string, flags: NetBoxFlags, io: Io): Promise<Imported> {
  const server = Server.from(flags, io);
  const dry = `?dry=${flags.dryRun === true}`;
  if (!/^https?:\/\//i.test(path)) {
    const file = packed(await filesAt(path, /\.json$/i));
    return server.import<Imported>(`/imports/netbox${dry}`, file, { source: flags.source });
  }
  const token = flags.netboxToken ?? process.env['NETBOX_TOKEN'];
  if (!token)
    throw new Unreadable({
      en: 'a NetBox server needs a token: set NETBOX_TOKEN',
      fr: 'un serveur NetBox veut un jeton : définissez NETBOX_TOKEN',
    });
  const { job } = await server.post<{ job: string }>(`/imports/netbox/server${dry}`, { url: path, token });
  return server.imported<Imported>(job);
}

async function offline(path: string, out: string, flags: NetBoxFlags, io: Io): Promise<Imported> {
  if (/^https?:\/\//i.test(path))
    throw new Unreadable({
      en: 'a NetBox server is read by a Brassage server: give --server, or export it to files',
      fr: 'un serveur NetBox est lu par un serveur Brassage : donnez --server, ou exportez-le en fichiers',
    });
  const files = await filesAt(path, /\.json$/i);
  const [first] = files;
  const entries =
    files.length === 1 && first && /\.zip$/i.test(first.name)
      ? [...unzip(first.bytes)].map(([name, bytes]) => ({ name, bytes }))
      : files;
  const texts = entries.filter(({ name }) => /\.json$/i.test(name)).map(textOfFile);
  const { objects, findings } = readNetBox(texts, flags.source);
  const counts = kinds
    .map((kind) => ({ kind, added: objects[kind].size, changed: 0 }))
    .filter(({ added }) => added > 0);
  if (counts.length === 0)
    throw new Unreadable(
      { en: `there is nothing to take over in ${path}`, fr: `il n’y a rien à reprendre dans ${path}` },
      findings,
    );
  if (flags.dryRun !== true) {
    const plan = { name: flags.name, present: objects, project: null, waivers: [], policy: {} };
    await writeFiles(dirname(out), [
      { name: basename(out), bytes: bytesOfText(writePlan(plan, { ids: true })) },
    ]);
    io.talk(`${words(io.language).written(out)}\n`);
  }
  return { kinds: counts, findings: rendered(findings, flags.lang) };
}
