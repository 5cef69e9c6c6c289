import { defaultTemplateFolder, platformsIn, readPlatformTemplates } from '#rendering';
import { deviceVariablesSchema, variablesJsonSchema } from '#templating';
import { renderFinding, type Language } from '#findings';
import { Option, type Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText, readText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { issueSaid } from '../issue-said.js';

interface RenderFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly platform: string;
  readonly templates: string;
  readonly role?: string;
  readonly schema?: true;
}

/** `brassage config render`: one template set with variables from a file, for those who write templates. */
export function renderConfigCommand(config: Command, io: Io, end: (code: ExitCode) => void): void {
  config
    .command('render')
    .summary('render a template set with variables from a file')
    .description(
      'Renders the templates of a platform with the variables of a JSON file: to try a template of your own. For what a plan wants, use "plan render". Secrets stay marks.',
    )
    .argument('[variables]', 'variables of one device, JSON')
    .addOption(new Option('--platform <platform>', 'folder of the templates').makeOptionMandatory())
    .option('--templates <folder>', 'where the platforms are', defaultTemplateFolder())
    .option('--role <role>', 'template to use; else the role of the device in the variables')
    .option('--schema', 'print the JSON Schema of the variables')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string | undefined, flags: RenderFlags) => end(await render(file, flags, io)));
}

async function render(file: string | undefined, flags: RenderFlags, io: Io): Promise<ExitCode> {
  if (flags.schema) {
    io.out(jsonText(variablesJsonSchema()));
    return EXIT.fine;
  }
  if (file === undefined)
    throw new Unreadable({
      en: 'name the file of the variables, or ask for their --schema',
      fr: 'nommez le fichier des variables, ou demandez leur --schema',
    });
  const templates = readPlatformTemplates(flags.templates, flags.platform);
  if (!templates)
    throw new Unreadable({
      en: `no templates for ${flags.platform} in ${flags.templates}; there are: ${platformsIn(flags.templates).join(', ')}`,
      fr: `aucun modèle pour ${flags.platform} dans ${flags.templates} ; il y a : ${platformsIn(flags.templates).join(', ')}`,
    });
  const variables = await readVariables(file);
  const role = flags.role ?? variables.device.role;
  const [{ text, findings } = { text: '', findings: [] }] = await io.render(templates.set, [
    { role, variables },
  ]);
  for (const finding of findings) io.talk(`${findingLines(finding, flags.lang, io.colour).join('\n')}\n`);
  if (flags.json) io.out(jsonText({ text, findings: findings.map((it) => renderFinding(it, flags.lang)) }));
  else io.out(text);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

async function readVariables(file: string): Promise<ReturnType<typeof deviceVariablesSchema.parse>> {
  let json: unknown;
  try {
    json = JSON.parse(await readText(file));
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable(
      {
        en: `${file} is not JSON: ${(cause as Error).message}`,
        fr: `${file} n’est pas du JSON : ${(cause as Error).message}`,
      },
      [],
      { cause },
    );
  }
  const read = deviceVariablesSchema.safeParse(json);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Unreadable(issueSaid(file, first));
}
