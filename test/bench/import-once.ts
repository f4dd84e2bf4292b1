/** In a process of its own: imports one CSV through the service into an encrypted store; answers seconds and peak memory. */
import { readFile } from 'node:fs/promises'
import { createPeopleApp } from '../support/people-app.ts'

const [, , path = ''] = process.argv
const app = await createPeopleApp()
const source = app.file('roster.csv', await readFile(path))
const start = performance.now()
const { summary } = await app.call('people.import', source)
const seconds = (performance.now() - start) / 1000
// maxRSS is in kibibytes.
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1_000_000
await app.close()
process.stdout.write(JSON.stringify({ seconds, megabytes, accepted: summary.accepted }))
