import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

/** Files that belong to no chunk and stand beside index.html (`public/`). */
const BESIDE = ['/brassage.svg', '/brassage.webmanifest'];

/**
 * Builds the service worker after the pages, as one script of its own, with the names of the files that these pages need
 * and a version that changes when any of them does.
 * @param pages endings of the modules that the entry loads when they are needed
 */
export function keptShell({
  worker,
  pages,
}: {
  readonly worker: string;
  readonly pages: readonly string[];
}): Plugin {
  let config: ResolvedConfig;
  let shell: { readonly entry: string; readonly files: readonly string[] } | null = null;
  return {
    name: 'brassage:kept-shell',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    generateBundle: (_options, bundle) => {
      shell = shellOf(Object.values(bundle), pages);
    },
    closeBundle: async () => {
      if (!shell) return;
      const version = createHash('sha256')
        .update(JSON.stringify(shell))
        .update(readFileSync(join(config.root, 'index.html')))
        .digest('hex')
        .slice(0, 16);
      await build({
        configFile: false,
        root: config.root,
        publicDir: false,
        logLevel: 'warn',
        define: { SHELL: JSON.stringify({ version, ...shell }) },
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          target: config.build.target,
          rolldownOptions: { input: worker, output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    },
  };
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** The entry, the chunks of the pages, and whatever these need to begin with. */
function shellOf(
  outputs: readonly Output[],
  pages: readonly string[],
): { readonly entry: string; readonly files: readonly string[] } {
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({ isEntry }) => isEntry);
  const shown = pages.map((page) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(page)));
  const missing = pages.filter((_, at) => !shown[at]);
  if (!entry || missing.length > 0) throw new Error(`no chunk of the build is ${missing.join(', ')}`);
  const needed = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) add(byName.get(name));
  };
  for (const chunk of [entry, ...shown]) add(chunk);
  const styles = outputs.filter(({ fileName }) => fileName.endsWith('.css'));
  const names = [...[...needed].map(({ fileName }) => fileName), ...styles.map(({ fileName }) => fileName)];
  return { entry: entry.fileName, files: [...names.map((name) => `/${name}`).toSorted(), ...BESIDE] };
}
