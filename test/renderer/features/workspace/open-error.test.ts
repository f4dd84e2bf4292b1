import { describe, expect, it } from 'vitest'
import { OPEN_ERRORS } from '../../../../src-contract/desktop/workspace.ts'
import { describeOpenError } from '../../../../src-renderer/features/workspace/open-error.ts'
import { toUnlock } from '../../../../src-renderer/features/workspace/unlock-form.tsx'

describe('a workspace that does not open', () => {
  it.each(OPEN_ERRORS)('has a name and a way out for %s', (code) => {
    const { title, ways } = describeOpenError(code)
    expect(title).not.toBe(describeOpenError('SOMETHING_ELSE').title)
    expect(ways.length).toBeGreaterThan(0)
  })

  it.each(['DAMAGED', 'TAIL_CUT', 'NOT_FOUND'])('offers a backup for %s', (code) => {
    expect(describeOpenError(code).ways).toContain('restore')
  })

  it.each(['KEYCHAIN_UNAVAILABLE', 'KEYCHAIN_ENTRY_MISSING', 'WRONG_KEY'])('offers the recovery key for %s', (code) => {
    expect(describeOpenError(code).ways).toContain('recoveryKey')
  })

  it('offers to open without what is missing for a cut tail, and for nothing else', () => {
    expect(OPEN_ERRORS.filter((code) => describeOpenError(code).ways.includes('acceptLoss'))).toEqual(['TAIL_CUT'])
  })

  it('never offers to go on with a newer file, only a backup made before or another', () => {
    expect(describeOpenError('NEWER_SCHEMA').ways).toEqual(['restore', 'another'])
  })
})

describe('what unlocks', () => {
  it('takes a passphrase as it is and a recovery key without blanks around it', () => {
    expect(toUnlock({ kind: 'passphrase', secret: ' a b ' })).toEqual({ kind: 'passphrase', passphrase: ' a b ' })
    expect(toUnlock({ kind: 'recoveryKey', secret: ' AB-CD\n' })).toEqual({ kind: 'recoveryKey', recoveryKey: 'AB-CD' })
  })

  it('is not complete without a secret', () => {
    expect(toUnlock({ kind: 'passphrase', secret: '' })).toBeNull()
    expect(toUnlock({ kind: 'keychain', secret: '' })).toEqual({ kind: 'keychain' })
  })
})
