import { expect, it } from 'vitest'
import { createKeychain } from '../../../src-main/keys/keychain-keytar.ts'

function fakeKeytar(fail: string | null = null) {
  const entries = new Map<string, string>()
  const answer = <T>(value: T): Promise<T> => (fail === null ? Promise.resolve(value) : Promise.reject(new Error(fail)))
  return {
    getPassword: (service: string, account: string) => answer(entries.get(`${service}/${account}`) ?? null),
    setPassword: (service: string, account: string, secret: string) =>
      answer(void entries.set(`${service}/${account}`, secret)),
    deletePassword: (service: string, account: string) => answer(entries.delete(`${service}/${account}`)),
  }
}

it('keeps, gives and forgets secrets through keytar', async () => {
  const keychain = createKeychain(() => Promise.resolve({ default: fakeKeytar() }))
  expect(await keychain.unavailable()).toBeNull()
  expect(await keychain.get('a')).toBeNull()
  await keychain.set('a', 'secret')
  expect(await keychain.get('a')).toBe('secret')
  await keychain.remove('a')
  expect(await keychain.get('a')).toBeNull()
})

it('says that keytar is not installed', async () => {
  const absent = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
  const keychain = createKeychain(() => Promise.reject(absent))
  expect(await keychain.unavailable()).toContain('not installed')
  await expect(keychain.get('a')).rejects.toThrow('not installed')
})

it('says that keytar cannot be loaded, or has no secret service to ask', async () => {
  const library = createKeychain(() => Promise.reject(new Error('libsecret-1.so.0: cannot open shared object file')))
  expect(await library.unavailable()).toContain('libsecret')
  const service = createKeychain(() => Promise.resolve(fakeKeytar('The name org.freedesktop.secrets was not provided')))
  expect(await service.unavailable()).toContain('org.freedesktop.secrets')
})

it('on a machine with or without keytar answers in words or not at all', async () => {
  const reason = await createKeychain().unavailable()
  expect(reason === null || reason.endsWith('.')).toBe(true)
})
