// The layers of ARCHITECTURE.md as rules. Each comment says what to do instead of breaking it.
// node_modules is never excluded: rules about packages would then pass in silence.

const npm = (names) => `(^|/)node_modules/(${names})/`
const ADAPTERS = ['store', 'engine', 'solver', 'files', 'keys', 'llm', 'sync']

/** What a host or a bundle starts from. */
const ENTRIES = [
  '^src-main/hosts/(electron|cli)/main\\.ts$',
  '^src-preload/preload\\.ts$',
  '^src-renderer/main\\.tsx$',
  '^src-main/engine/worker\\.ts$',
  '^src-main/solver/worker\\.ts$',
  '^src-main/store/copy-worker\\.ts$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'src-core imports nothing but itself and decimal.js. Pass what it needs as arguments; put I/O behind a port in src-main/services/ports.',
      severity: 'error',
      from: { path: '^src-core/' },
      to: { pathNot: ['^src-core/', npm('decimal\\.js')] },
    },
    {
      name: 'contract-is-schemas',
      comment: 'src-contract sees zod and itself. Move shared logic to src-core; restate a shape as a schema.',
      severity: 'error',
      from: { path: '^src-contract/' },
      to: { pathNot: ['^src-contract/', npm('zod')] },
    },
    {
      name: 'contract-central-is-self-contained',
      comment: 'src-contract/central is published on its own. Copy the shape; import nothing else of ours.',
      severity: 'error',
      from: { path: '^src-contract/central/' },
      to: { path: '^src-', pathNot: '^src-contract/central/' },
    },
    {
      name: 'services-see-ports',
      comment:
        'Services see core, contract and ports. Declare a port in src-main/services/ports, implement it in an adapter, wire it in compose.ts.',
      severity: 'error',
      from: { path: '^src-main/services/' },
      to: { path: '^src-', pathNot: ['^src-core/', '^src-contract/', '^src-main/services/'] },
    },
    {
      name: 'services-do-no-io',
      comment:
        'Services reach files, network and threads through ports. node:crypto hashes and node:path names are no I/O.',
      severity: 'error',
      from: { path: '^src-main/services/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path)$' },
    },
    {
      name: 'ports-are-interfaces',
      comment:
        'A port is a type over core and contract. Move code out of src-main/services/ports into a service or an adapter.',
      severity: 'error',
      from: { path: '^src-main/services/ports/' },
      to: { path: '^src-main/', pathNot: '^src-main/services/ports/' },
    },
    {
      name: 'router-sees-services-only',
      comment: 'The router knows contract, core and how handlers look. Wire handlers in compose.ts.',
      severity: 'error',
      from: { path: '^src-main/rpc/' },
      to: { path: '^src-', pathNot: ['^src-core/', '^src-contract/', '^src-main/services/', '^src-main/rpc/'] },
    },
    {
      name: 'adapters-see-ports-only',
      comment: 'Adapters see core, contract and the ports they implement. Share through core; meet in compose.ts.',
      severity: 'error',
      from: { path: `^src-main/(${ADAPTERS.join('|')})/` },
      to: { path: '^src-', pathNot: ['^src-core/', '^src-contract/', '^src-main/services/ports/', '^src-main/$1/'] },
    },
    {
      name: 'hosts-do-not-see-each-other',
      comment:
        'electron, browser and cli are three ways in. Put what two of them need into src-main/hosts/shared. (The command line starts the browser host.)',
      severity: 'error',
      from: { path: '^src-main/hosts/([^/]+)/' },
      to: { path: '^src-main/hosts/', pathNot: ['^src-main/hosts/($1|shared)/', '^src-main/hosts/browser/main\\.ts$'] },
    },
    {
      name: 'packaged-app-without-browser-host',
      comment:
        'The browser host is for development and tests; nothing that Electron loads may lead to it. Move shared code to hosts/shared.',
      severity: 'error',
      from: { path: '^src-main/hosts/electron/' },
      to: { path: '^src-main/hosts/(browser|cli)/', reachable: true },
    },
    {
      name: 'only-compose-wires',
      comment:
        'compose.ts alone brings services and adapters together; hosts pass their own adapters to it. Take what you need as an argument.',
      severity: 'error',
      from: { path: '^src-main/', pathNot: ['^src-main/compose\\.ts$', '^src-main/services/', '^src-main/rpc/'] },
      to: { path: '^src-main/services/', pathNot: '^src-main/services/ports/' },
    },
    {
      name: 'nobody-imports-compose-but-hosts',
      comment: 'compose() is called once, by a host. Take what you need as an argument.',
      severity: 'error',
      from: { pathNot: '^src-main/hosts/' },
      to: { path: '^src-main/compose\\.ts$' },
    },
    {
      name: 'hosts-pick-no-store-or-engine',
      comment: 'Hosts choose files, keychain and printing; store, engine and solver are wired in compose.ts.',
      severity: 'error',
      from: { path: '^src-main/hosts/' },
      to: { path: '^src-main/(store|engine|solver|llm|sync)/' },
    },
    {
      name: 'sqlite-only-in-store',
      comment: 'SQL lives in src-main/store. Add a method to its port instead.',
      severity: 'error',
      from: { pathNot: '^src-main/store/' },
      to: { path: [npm('better-sqlite3|better-sqlite3-multiple-ciphers'), '^node:sqlite$', '^sqlite$'] },
    },
    {
      name: 'electron-only-in-its-host',
      comment:
        'Electron is one host of three. Put a capability behind a port and let src-main/hosts/electron implement it.',
      severity: 'error',
      from: { pathNot: ['^src-main/hosts/electron/', '^src-preload/'] },
      to: { path: [npm('electron'), '^electron$'] },
    },
    {
      name: 'preload-sees-contract-only',
      comment: 'The preload script passes messages on. Logic belongs to the window or to main.',
      severity: 'error',
      from: { path: '^src-preload/' },
      to: { path: '^src-', pathNot: ['^src-contract/', '^src-preload/'] },
    },
    {
      name: 'renderer-never-sees-main',
      comment: 'The window talks to main through the contract. Call a method with the client of src-renderer/host.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-', pathNot: ['^src-core/', '^src-contract/', '^src-renderer/'] },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The window has no Node. Ask main through the contract.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-never-sees-window',
      comment:
        'Main sends events and replies; it does not know who shows them. Share through src-core or the contract.',
      severity: 'error',
      from: { path: '^src-(main|core|contract|preload)/' },
      to: { path: ['^src-renderer/', npm('react|react-dom|zustand|recharts|@mantine')] },
    },
    {
      name: 'features-do-not-see-each-other',
      comment: 'A feature is one folder. Share through stores/ or ui/, or go there by navigation.',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      comment: 'The kit is used by features, not the other way round. Pass what it shows as props.',
      severity: 'error',
      from: { path: '^src-renderer/(ui|host|stores)/' },
      to: { path: '^src-renderer/features/' },
    },
    {
      name: 'central-sees-core-and-its-contract',
      comment: 'The central service runs without the desktop. Share through src-core or src-contract/central.',
      severity: 'error',
      from: { path: '^src-central/' },
      to: { path: '^src-', pathNot: ['^src-central/', '^src-core/', '^src-contract/central/'] },
    },
    {
      name: 'no-test-code-in-sources',
      comment: 'Sources never lean on tests. Move the helper into the layer that it serves.',
      severity: 'error',
      from: { path: '^src-' },
      to: { path: ['^test/', npm('vitest|fast-check|axe-core|@playwright')] },
    },
    {
      name: 'no-dev-packages-in-the-app',
      comment:
        'A packaged app has no dev dependencies. Move the package to dependencies. (electron is there by itself.)',
      severity: 'error',
      from: { path: '^src-(core|contract|main|preload)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: [npm('electron'), npm('@types')] },
    },
    {
      name: 'no-undeclared-packages',
      comment:
        'Declare the package in package.json, or use what is declared. (keytar is optional, and asked for by name.)',
      severity: 'error',
      from: { path: '^src-' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'The file or package does not exist: mend the path.',
      severity: 'error',
      from: { path: '^src-' },
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or both need a third: move what they share there.',
      severity: 'error',
      from: { path: '^src-' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing uses this file: delete it, or wire it.',
      severity: 'error',
      from: {
        path: '^src-',
        orphan: true,
        pathNot: ['\\.d\\.ts$', '(^|/)tsconfig\\.json$'],
      },
      to: {},
    },
    {
      name: 'nothing-unreached',
      comment: 'No host leads to this file: delete it, or wire it.',
      severity: 'error',
      from: {
        path: ENTRIES,
      },
      to: { path: '^src-', pathNot: [...ENTRIES, '\\.d\\.ts$', '\\.css$'], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    // Type-only imports count too: a layer that knows another's types knows the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
