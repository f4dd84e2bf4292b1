import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MethodInput, MethodName } from '../../../../src-contract/desktop/index.ts'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

/** Names and pay that stand nowhere else; some of the rows give cause for a notice, one has a flag. */
const NAMES = ['Kestrel', 'Zaunkönig', 'Plover', 'Avocet', 'Dunlin', 'Siskin']
const ROSTER = `Employee,Job Title,Location,Gender,Manager,Compensation
${NAMES.map((name, at) => `${name},Sales Manager,Austin,${at % 2 ? 'F' : 'M'},${at === 0 ? '' : 'Nobody'},"$${91_117 + at * 1_013}"`).join('\n')}
Bittern,Sales Manager,Austin,F,,
`

let app: ApprovalsApp
beforeEach(async () => {
  app = await createApprovalsApp()
  const bytes = new TextEncoder().encode(ROSTER)
  const fileId = app.composed.files.put({ name: 'people.csv', mime: '', bytes, modifiedAt: null })
  await app.call('people.import', { source: { fileId } })
  await app.call('people.flag', { employeeId: 'Kestrel', field: 'annualPay', note: 'Kestrel says it is more' })
})
afterEach(() => app.close())

const named = (answer: unknown): string[] => {
  const text = JSON.stringify(answer)
  const pay = NAMES.map((_, at) => (91_117 + at * 1_013).toLocaleString('en-US'))
  return [...NAMES, 'Bittern', ...pay].filter((word) => text.includes(word))
}

const READ: { readonly [M in MethodName]?: MethodInput<M> } = {
  'people.imports': {},
  'people.summary': {},
  'people.quality': {},
  'people.groups': { by: 'jobTitle' },
  'payBands.list': {},
  'rules.test': { version: 1 },
  'candidates.list': {},
  'candidates.choices': {},
  'approvals.list': { view: 'all' },
  'audit.list': {},
  'equity.report': { minimum: 2 },
}

describe('whoever may not see people by name', () => {
  it('finds neither names nor anyone’s pay in what they may read', async () => {
    expect(named(await app.call('people.quality', {}))).toContain('Kestrel')
    await app.as('Recruiter desk', 'jrRecruiter')
    for (const [method, input] of Object.entries(READ)) {
      const answer = await app.call(method as MethodName, input)
      expect(named(answer), method).toEqual([])
    }
    const { notices, flagged } = await app.call('people.quality', {})
    expect(notices.length).toBeGreaterThan(0)
    expect(flagged).toBeNull()
    const { file } = await app.call('export.table', { table: 'quality', format: 'csv' })
    const made = app.composed.files.get(file.fileId ?? '')
    expect(named(new TextDecoder().decode(made?.bytes))).toEqual([])
  })
})
