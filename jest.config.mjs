// One configuration for all suites; scripts/jest.mjs chooses the files (BRASSAGE_SUITE).
const libs = [
  'findings',
  'changes',
  'cabling',
  'ipplan',
  'netconfig',
  'certification',
  'devices',
  'drawing',
  'templating',
  'plan',
  'planfile',
  'persistence',
  'snmp',
  'ssh',
  'documents',
  'outbound',
  'rendering',
  'secrets',
];

const suites = {
  unit: ['<rootDir>/{apps,libs,test,templates}/**/*.spec.ts'],
  db: ['<rootDir>/{apps,libs,test}/**/*.db.ts'],
  e2e: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  lab: ['<rootDir>/test/lab/**/*.lab.ts'],
};

const suite = process.env.BRASSAGE_SUITE ?? 'unit';

/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testMatch: suites[suite],
  testEnvironment: suite === 'e2e' ? '<rootDir>/test/support/explain-failure.mjs' : 'node',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    // Only our own names: a wildcard would also catch the private `#…` imports inside packages.
    [`^#(${libs.join('|')})$`]: '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: true,
      },
    ],
  },
  // A limit for what hangs, not for what is slow on a busy machine.
  testTimeout: suite === 'unit' ? 120_000 : 300_000,
};
