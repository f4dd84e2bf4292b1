/** Where there is nobody to reckon with: how to get people. */
import { Button } from '@mantine/core'
import { navigate } from '../../../stores/route.ts'
import { EmptyState } from '../../../ui/states.tsx'

export function NoRoster() {
  return (
    <EmptyState title="No people yet" action={<Button onClick={() => navigate('people')}>Go to people</Button>}>
      Import a roster, or open the sample company, to see what levers lead to.
    </EmptyState>
  )
}
