import { describe } from 'vitest'
import { mainJob } from './main-job.ts'
import { findChromium, openInBrowser } from './support.ts'

const missing = findChromium() ? '' : ' (skipped: no Chromium is installed; name one in MERITLINE_CHROMIUM)'

describe.skipIf(missing !== '')(`in a browser${missing}`, () => mainJob(() => openInBrowser()))
