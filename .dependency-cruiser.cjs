/** The walls of the house (docs/architecture.md, "Layers"). */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'shared/domain imports itself and zod: no Node, no DOM, no clock.',
      severity: 'error',
      from: { path: '^shared/domain' },
      to: { pathNot: ['^shared/domain', 'node_modules/zod'] },
    },
    {
      name: 'shared-knows-no-side',
      severity: 'error',
      from: { path: '^shared' },
      to: { path: '^(electron|renderer)' },
    },
    {
      name: 'vault-is-plain-node',
      comment: 'The vault process runs without Electron, so that its tests do too.',
      severity: 'error',
      from: { path: '^electron/vault' },
      to: { path: ['node_modules/electron/', '^electron/shell', '^electron/main', '^renderer'] },
    },
    {
      name: 'shell-knows-no-vault',
      comment: 'The shell starts the vault and never looks inside; files are written the same way.',
      severity: 'error',
      from: { path: '^electron/(shell|main)' },
      to: { path: '^electron/vault/', pathNot: '^electron/vault/files/' },
    },
    {
      name: 'window-knows-no-electron',
      severity: 'error',
      from: { path: '^renderer' },
      to: { path: ['^electron', 'node_modules/electron/'] },
    },
    {
      name: 'window-has-no-node',
      severity: 'error',
      from: { path: '^renderer', pathNot: '^renderer/ui/theme-stylesheet' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-carries-names-only',
      severity: 'error',
      from: { path: '^electron/preload' },
      to: { pathNot: ['^shared/(channels|shell)', 'node_modules/electron/'] },
    },
    {
      name: 'stores-stay-home',
      comment: 'A domain folder reaches another through its use cases, never through its SQL.',
      severity: 'error',
      from: { path: '^electron/vault/([^/]+)/' },
      to: { path: '^electron/vault/[^/]+/.+\\.store', pathNot: '^electron/vault/$1/' },
    },
    {
      name: 'features-stay-apart',
      comment: 'A screen reaches another feature only through what that feature names in index.ts.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'no-missing-packages',
      severity: 'error',
      // The print page imports beside itself what the shell serves it (electron/shell/packet-print).
      from: { pathNot: '^electron/shell/packet-print/page\\.mjs$' },
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
    exclude: { path: '^(out|tests|scripts)/' },
  },
};
