import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { keptShell } from './offline-build.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The API that `npx vite apps/web` talks to while the interface is being worked on. */
const api = process.env.BRASSAGE_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here('.'),
  // Libs come as sources, through the front door that `#name` opens in package.json.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  plugins: [
    keptShell({
      worker: here('src/offline/worker.ts'),
      pages: ['/pages/moves/moves.tsx', '/texts/en.ts', '/texts/fr.ts'],
    }),
  ],
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    // The page's content policy allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: {
      // Kernels do nothing when they are loaded (kernel-is-pure), so what the pages do not use stays out.
      treeshake: { moduleSideEffects: [{ test: /\/libs\/[^/]+\/src\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            // What every page needs of packages changes seldom, so browsers keep it.
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack\/(react-)?query)/,
            },
            // Small parts of several pages travel together instead of one request each; those that need kernels or the
            // table package stay with the pages that need them.
            {
              name: 'shared',
              test: /apps\/web\/src\/(api|offline|components\/(?!form|data-table|effect|difference)|state\/(?!new-id)|texts\/(kind|index))/,
              minShareCount: 3,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
      // Packages mark their files for server components, which this page has none of.
      onwarn: (warning, report) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: true } } },
});
