import { expect, test } from 'vitest'
import { clipboardText, localeDecimalMark } from '../../../../src-renderer/ui/data-table/clipboard-text.ts'

test('cells are parted by tabs and rows by line breaks; missing values are empty', () => {
  expect(
    clipboardText(
      [
        ['E-1', 1234.5, null],
        ['E-2', 7, 'x'],
      ],
      '.',
    ),
  ).toBe('E-1\t1234.5\t\r\nE-2\t7\tx')
})

test('numbers carry the decimal mark of the locale and no grouping', () => {
  expect(clipboardText([[1234567.25, -3.5]], localeDecimalMark('de'))).toBe('1234567,25\t-3,5')
  expect(localeDecimalMark('en')).toBe('.')
})

test('text with tabs, line breaks or quotes stays in its cell', () => {
  expect(clipboardText([['a\tb', 'say "hi"', 'two\nlines']], '.')).toBe('"a\tb"\t"say ""hi"""\t"two\nlines"')
})

test('text that a spreadsheet would run as a formula stays text', () => {
  expect(clipboardText([['=1+1', '+1', '@cmd', '-x', -5]], '.')).toBe("'=1+1\t'+1\t'@cmd\t'-x\t-5")
})
