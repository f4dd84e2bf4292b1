/**
 * How the desktop app is packaged. The browser host and the command line stay out: what they alone need is left behind,
 * and nothing that Electron loads leads to them (a layer rule checks that).
 */

/** Packages of the browser host, the command line and the window's bundle: no code of the packaged app loads them. */
const LEFT_OUT = [
  'fastify',
  '@fastify',
  'playwright-core',
  'ws',
  'pino',
  'react',
  'react-dom',
  'recharts',
  '@mantine',
  '@tabler',
  '@tanstack',
  'zustand',
]

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.meritline.desktop',
  productName: 'Meritline',
  copyright: 'Meritline',
  directories: { output: 'dist', buildResources: 'resources' },
  asar: true,
  asarUnpack: ['**/*.node'],
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
    ...LEFT_OUT.map((name) => `!node_modules/${name}/**`),
    '!**/*.map',
  ],
  npmRebuild: false,
  afterPack: './scripts/package-fuses.mjs',
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    maintainer: 'Meritline',
    synopsis: 'A desktop workbench for compensation analysts',
    icon: 'icons',
  },
  win: { target: ['nsis'], icon: 'icons/icon.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.business',
    icon: 'icons/icon.png',
    hardenedRuntime: true,
    darkModeSupport: true,
  },
  publish: null,
}
