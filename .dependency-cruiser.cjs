// The import direction of libs/README.md, as rules. test/rules.spec.ts plants a violation of each and expects it reported.
const KERNELS = ['cabling', 'ipplan', 'netconfig', 'certification', 'devices', 'drawing', 'templating'];
const PURE = ['findings', 'changes', ...KERNELS, 'plan', 'planfile'];
const ADAPTERS = ['persistence', 'snmp', 'ssh', 'documents', 'rendering', 'secrets', 'outbound'];
const any = (names) => `(${names.join('|')})`;
const SPEC = '\\.(spec|db|e2e|lab|fixture)\\.ts$';

/** Pure, browser-safe packages, and the only libs that may use each. */
const PURE_PACKAGES = {
  'ip-address': ['ipplan'], netmask: ['ipplan'], handlebars: ['templating'],
  'csv-parse': ['certification', 'planfile'], 'fast-xml-parser': ['certification', 'devices'], yaml: ['planfile', 'findings'],
}; // prettier-ignore

/** Wanted arrows between kernels: [from, to, reason]. */
const KERNEL_PAIRS = [
  ['netconfig', 'devices', 'platform rules (negation, secrets) stand in the driver definition'],
];

const siblings = KERNELS.map((name) => ({
  name: 'kernel-siblings',
  comment: 'Kernels do not know each other; what needs several is composed in libs/plan.',
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: SPEC },
  to: {
    path: `^libs/${any([...KERNELS.filter((k) => k !== name && !KERNEL_PAIRS.some(([f, t]) => f === name && t === k)), 'plan', 'planfile'])}/`,
  },
}));

const packages = Object.entries(PURE_PACKAGES).map(([pkg, users]) => ({
  name: 'kernel-is-pure',
  comment: `${pkg} belongs to ${users.join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/${any(PURE.filter((lib) => !users.includes(lib)))}/`, pathNot: SPEC },
  to: { path: `^node_modules/${pkg}/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'kernel-is-pure',
      comment: 'A kernel takes values and returns values: no Node built-in, no framework, no I/O package.',
      severity: 'error',
      from: { path: `^libs/${any(PURE)}/`, pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kernel-is-pure',
      comment: 'Only the named pure packages, and zod.',
      severity: 'error',
      from: { path: `^libs/${any(PURE)}/`, pathNot: SPEC },
      to: {
        path: '^node_modules/',
        pathNot: `^node_modules/${any(['zod', ...Object.keys(PURE_PACKAGES)])}/`,
      },
    },
    ...packages,
    {
      name: 'kernel-siblings',
      comment: 'T0 libs stand below everything.',
      severity: 'error',
      from: { path: '^libs/(findings|changes)/', pathNot: SPEC },
      to: { path: `^libs/${any([...KERNELS, 'plan', 'planfile'])}/` },
    },
    ...siblings,
    {
      name: 'kernel-siblings',
      comment: 'Adapters stand above kernels.',
      severity: 'error',
      from: { path: `^libs/${any(PURE)}/`, pathNot: SPEC },
      to: { path: `^libs/${any(ADAPTERS)}/` },
    },
    {
      name: 'plan-parts',
      comment: 'check, variables, expect and view read value/ only, so that each can be understood alone.',
      severity: 'error',
      from: { path: '^libs/plan/src/(check|variables|expect|view)/', pathNot: SPEC },
      to: { path: '^libs/plan/src/(check|variables|expect|view)/', pathNot: '^libs/plan/src/$1/' },
    },
    {
      name: 'plan-parts',
      comment: 'The value stands below its parts.',
      severity: 'error',
      from: { path: '^libs/plan/src/value/', pathNot: SPEC },
      to: { path: '^libs/plan/src/(check|variables|expect|view)/' },
    },
    {
      name: 'adapter-siblings',
      comment: 'Adapters do not know each other; all may use the outbound gate.',
      severity: 'error',
      from: { path: `^libs/${any(ADAPTERS)}/`, pathNot: SPEC },
      to: { path: `^libs/${any(ADAPTERS)}/`, pathNot: ['^libs/$1/', '^libs/outbound/'] },
    },
    {
      name: 'web-uses-pure-libs-only',
      comment: 'The browser has no adapters, no templating (it compiles code), no built-ins.',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: `^libs/${any([...ADAPTERS, 'templating'])}/` },
    },
    {
      name: 'web-uses-pure-libs-only',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'front-door',
      comment: 'A lib is entered through its index.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'front-door',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'app-not-to-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'src-not-to-spec',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPEC },
      to: { path: SPEC },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
