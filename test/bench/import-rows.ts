/** A made-up roster of any size as CSV: fifteen columns of the kind payroll systems export. */
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

const HEADER =
  'Employee ID,Job Title,Job Family,Level,Location,Department,Annual Salary,Currency,FTE,Hire Date,Birth Date,Rating,Manager ID,Gender,Status'

export async function writeRoster(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path)
  stream.write(`${HEADER}\n`)
  for (let index = 0; index < rows; index++) {
    if (!stream.write(`${line(index, rows)}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
}

function line(index: number, rows: number): string {
  const id = (number: number): string => `E${String(number % rows).padStart(7, '0')}`
  const pay = 60_000 + ((index * 37) % 200_000)
  const two = (number: number): string => String(number).padStart(2, '0')
  return [
    // A step without a factor in common with round numbers of rows: unsorted, every id once.
    id(index * 7919),
    `Job title number ${index % 400}`,
    `Family ${index % 30}`,
    (index % 5) + 1,
    `Site ${index % 40}`,
    `Department ${index % 60}`,
    `"$${Math.floor(pay / 1000)},${String(pay % 1000).padStart(3, '0')}.50"`,
    'USD',
    ['1', '0.8', '0.5'][index % 3],
    `${2000 + (index % 25)}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
    `${1960 + (index % 40)}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
    (index % 5) + 1,
    id(index * 31),
    index % 2 === 0 ? 'F' : 'M',
    'Active',
  ].join(',')
}
