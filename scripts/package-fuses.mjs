// electron-builder's afterPack: sets every fuse of the packaged app, and fails when Electron knows one that is not set.
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All nine, so that none keeps a default that a later Electron may change. */
const FUSES = JSON.parse(readFileSync(new URL('fuses.json', import.meta.url), 'utf8'))

export default async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  const executable =
    { darwin: `${name}.app`, win32: `${name}.exe` }[electronPlatformName] ?? packager.executableName ?? name
  await flipFuses(join(appOutDir, executable), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // An Apple Silicon app whose bytes changed needs its local signature made anew.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...fuseOptions(),
  })
}

/** The fuses by their numbers on Electron's fuse wire. */
export function fuseOptions() {
  return Object.fromEntries(Object.entries(FUSES).map(([name, on]) => [FuseV1Options[name], on]))
}
