/** The field's published worked examples, computed on this machine. */
import { Button, Table } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useCall } from '../../stores/use-call.ts'
import { plural } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import classes from './settings.module.css'

export function ProofPart() {
  const reading = useCall('proof.run', {})
  return (
    <Section
      title="Prove the maths"
      note="Worked examples with published answers, run through the same code that computes your figures."
      actions={
        <Button variant="default" onClick={reading.reload} loading={reading.loading && reading.data !== null}>
          Run again
        </Button>
      }
    >
      <ReadingView reading={reading} label="Computing the examples">
        {({ passed, failed, cases }) => (
          <>
            <p role="status">
              {failed === 0 ? (
                <strong className="good">{plural(passed, 'example agrees', 'examples agree')}, none differs.</strong>
              ) : (
                <strong className="bad">
                  {plural(failed, 'example differs', 'examples differ')}; {plural(passed, 'agrees', 'agree')}.
                </strong>
              )}
            </p>
            <Table aria-label="Worked examples" layout="fixed" miw={820} className={classes['proof'] ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={70}>Result</Table.Th>
                  <Table.Th w="15%">Topic</Table.Th>
                  <Table.Th w="23%">Formula</Table.Th>
                  <Table.Th w="19%">Expected</Table.Th>
                  <Table.Th w="19%">Computed</Table.Th>
                  <Table.Th>Source</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {cases.map((example) => (
                  <Table.Tr key={example.id}>
                    <Table.Td>
                      {example.ok ? (
                        <IconCheck size={15} className="good" aria-label="agrees" role="img" />
                      ) : (
                        <IconX size={15} className="bad" aria-label="differs" role="img" />
                      )}
                    </Table.Td>
                    <Table.Td>{example.topic}</Table.Td>
                    <Table.Td>
                      <code className="small">{example.formula}</code>
                    </Table.Td>
                    <Table.Td>{example.expected}</Table.Td>
                    <Table.Td>{example.computed}</Table.Td>
                    <Table.Td className="dim small">{example.source}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )}
      </ReadingView>
    </Section>
  )
}
