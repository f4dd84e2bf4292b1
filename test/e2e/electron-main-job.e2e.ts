import { describe } from 'vitest'
import { electronMissing } from '../support/electron-app.ts'
import { mainJob } from './main-job.ts'
import { openInElectron } from './open-in-electron.ts'

const missing = electronMissing()

describe.skipIf(missing !== null)(`in Electron${missing ? ` (skipped: ${missing})` : ''}`, () =>
  mainJob(openInElectron),
)
