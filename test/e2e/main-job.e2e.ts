import { mainJob } from './main-job.ts'
import { describeInBrowser, openInBrowser } from './support.ts'

describeInBrowser('in a browser', () => mainJob(() => openInBrowser()))
