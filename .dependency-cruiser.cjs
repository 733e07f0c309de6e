/**
 * Which folder may import which. The zones of src/common, lowest first: a zone may import itself and what stands
 * before it. The rules are themselves tested: test/tools/zones.test.ts plants one violation of each.
 */
const zones = ['lib', 'platform', 'stores', 'messages', 'ui', 'api', 'blocks', 'slots']
/** The tabs and every package: each folder of src but common. A package that is added is under these rules at once. */
const feature = '(?!common/)[^/]+'
const isTest = '\\.test\\.tsx?$'
const anyOf = (names) => `(${names.join('|')})`
const common = (names) => names.map((name) => `common/${name}`)

/** A zone that takes from one above it. */
const upwards = zones.map((zone, index) => ({
  name: `zone-${zone}`,
  comment: `src/common/${zone} may import only: ${zones.slice(0, index + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^src/common/${zone}/`, pathNot: isTest },
  to: { path: `^src/${anyOf([...common(zones.slice(index + 1)), feature])}/` },
}))

/** Files of the server whose work takes longer than other requests can wait. */
const longWork = '/draw-(sheet|invoice)\\.ts$'

const contractEntry = '(^|/)contract/src/index\\.ts$'
const contractSchemas = '^contract/src/.*schemas\\.ts$'

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'zone-packages',
      comment: 'no package imports another, nor do tabs and packages import each other',
      severity: 'error',
      from: { path: `^src/(${feature})/` },
      to: { path: `^src/${feature}/`, pathNot: '^src/$1/' },
    },
    {
      name: 'zone-app',
      comment: 'the program names no package: it finds them by their folders',
      severity: 'error',
      from: { path: '^src/[^/]+$', pathNot: isTest },
      to: { path: `^src/${feature}/` },
    },
    {
      name: 'zone-slots-alone',
      comment: 'what fills the slots is found by its place: pages draw <Slot>, and nothing imports a fill',
      severity: 'error',
      from: { pathNot: isTest },
      to: { path: `^src/${feature}/slots\\.ts$` },
    },
    {
      name: 'zone-tabs',
      comment: 'one tab never imports another: what they share is a block',
      severity: 'error',
      from: { path: '^src/tabs/([^/]+)/' },
      to: { path: '^src/tabs/([^/]+)/', pathNot: '^src/tabs/$1/' },
    },
    {
      name: 'zone-lib-plain',
      comment: 'lib knows no Taro, no React and no Node',
      severity: 'error',
      from: { path: '^src/common/lib/', pathNot: isTest },
      to: { path: 'node_modules/(@tarojs|react|react-dom|@tanstack|zustand)/|^@tarojs' },
    },
    {
      name: 'zone-desk-sections',
      comment: 'no section of the desk imports another; what they share is in desk/src/common, which knows no section',
      severity: 'error',
      from: { path: '^desk/src/(?!shell/)([^/]+)/', pathNot: isTest },
      to: { path: '^desk/src/(?!common/)[^/]+/', pathNot: ['^desk/src/$1/', '/section\\.ts$'] },
    },
    {
      name: 'client-contract-entry',
      comment: 'the client takes types, constants and plain functions from @haoli/contract: a schema would ship 50 kB',
      severity: 'error',
      from: { path: '^(src|preview|desk)/', pathNot: isTest },
      to: { path: '(^|/)contract/', pathNot: contractEntry },
    },
    {
      name: 'client-no-schema-library',
      severity: 'error',
      from: { path: '^(src|preview|desk)/', pathNot: isTest },
      to: { path: '(^|/)(typebox|@sinclair/typebox)(/|$)' },
    },
    {
      name: 'client-alone',
      comment: 'the mini program takes nothing from the server, the tools or Node',
      severity: 'error',
      from: { path: '^(src|preview|desk)/', pathNot: isTest },
      to: { path: '^(server|scripts|config|test)/' },
    },
    {
      name: 'client-no-node',
      comment: 'src/packages.ts runs while building',
      severity: 'error',
      from: { path: '^(src|preview|desk/src)/', pathNot: [isTest, '^src/packages\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-alone',
      comment: 'the server never imports the mini program, the preview or the tools',
      severity: 'error',
      from: { path: '^server/', pathNot: isTest },
      to: { path: '^(src|preview|desk|scripts|config)/' },
    },
    {
      name: 'server-platform',
      comment: 'the platform knows no commerce',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: isTest },
      to: { path: '^server/(src/(?!platform/)|testing/|demo/)' },
    },
    {
      name: 'server-core',
      comment: 'the core never names a system: systems register themselves',
      severity: 'error',
      from: { path: '^server/src/core/', pathNot: isTest },
      to: { path: '^server/(src/(?!platform/|core/)|testing/|demo/)' },
    },
    {
      name: 'server-systems',
      comment: 'what two systems share moves to the core, or goes through a registration',
      severity: 'error',
      from: { path: '^server/src/systems/([^/]+)/', pathNot: isTest },
      to: { path: '^server/(src/(?!platform/|core/)|testing/|demo/)', pathNot: '^server/src/systems/$1/' },
    },
    {
      name: 'server-sandbox',
      comment: 'the sandbox stands in for the outside world of the core: no system knows it, and it knows none',
      severity: 'error',
      from: { path: '^server/src/sandbox/', pathNot: isTest },
      to: { path: '^server/(src/(?!platform/|core/|sandbox/)|testing/|demo/)' },
    },
    {
      name: 'server-long-work',
      comment:
        'what works for over 50 ms is loaded by a thread of its own (platform/in-thread.ts): all requests would wait for it',
      severity: 'error',
      from: { path: '^server/src/', pathNot: `-thread\\.ts$|${isTest}` },
      to: { path: longWork, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-long-library',
      comment: 'a library that works for so long is for these files only',
      severity: 'error',
      from: { path: '^server/src/', pathNot: longWork },
      to: { path: '(^|/)pdfkit(/|$)' },
    },
    {
      name: 'contract-alone',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: '^(src|server|preview|scripts|config|test)/' },
    },
    {
      name: 'contract-plain',
      comment: 'what the client takes from the contract must not pull a schema in: types only',
      severity: 'error',
      from: { path: '^contract/src/', pathNot: `${contractSchemas}|${isTest}` },
      to: { path: `${contractSchemas}|(^|/)typebox(/|$)`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-no-folder-circles',
      comment: 'of two systems of the contract one knows the other, or neither',
      severity: 'error',
      scope: 'folder',
      from: { path: '^contract/src' },
      to: { circular: true },
    },
    {
      name: 'packages-alone',
      comment: 'a package serves any product: it knows nothing of this one, nor of the other packages',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^(src|server|contract|preview|scripts|config|test|packages)/',
        pathNot: '^packages/$1/',
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(scss|css|png|svg|webp)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.haoli|\\.cache)/|^packages/[^/]+/fixtures/' },
    tsPreCompilationDeps: true,
    // For the rules whose scope is a folder.
    metrics: true,
    // One place for the tests of these rules, which run in a folder of their own.
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
}
