/**
 * A process that changes the protection to and fro, or makes one backup after another, until it is killed. Prints
 * a line when the workspace is open and after each.
 *
 *   node chores.ts FILE protection|backup one|other
 */
import { dirname } from 'node:path'
import { createWorkspaceFiles } from '../../src-main/store/workspace-files.ts'
import { createTestKeychain } from '../support/test-keychain.ts'
import { CHEAP_SCRYPT, COPY_WORKER } from '../support/test-workspaces.ts'
import { machine } from './machine.ts'
import { ONE, OTHER } from './protections.ts'

const [, , path = '', chore, inForce] = process.argv
const files = createWorkspaceFiles({
  folder: dirname(path),
  system: machine,
  keychain: createTestKeychain(),
  worker: COPY_WORKER,
  scrypt: CHEAP_SCRYPT,
})
let current = inForce === 'other' ? OTHER : ONE
const workspace = await files.open(path, current, false)
console.log('open')
for (;;) {
  if (chore === 'backup') {
    await workspace.backup(undefined)
  } else {
    current = current === ONE ? OTHER : ONE
    await workspace.changeProtection(current, false)
  }
  console.log('done')
}
