/** Light, dark, or as the system has it. Kept on this machine. */
import { Anchor, SegmentedControl, Stack, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { hrefOf } from '../../stores/route.ts'

const SCHEMES: readonly { readonly value: MantineColorScheme; readonly label: string }[] = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function LookPart() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Stack gap="md" align="flex-start">
      <div>
        <Text fw={500} mb={4} id="theme-label">
          Theme
        </Text>
        <SegmentedControl
          aria-labelledby="theme-label"
          data={[...SCHEMES]}
          value={colorScheme}
          onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme.value === value)?.value ?? 'auto')}
        />
      </div>
      <Text c="dimmed">
        Numbers and dates are written as your system’s language writes them. Shortcuts are listed under{' '}
        <Anchor href={hrefOf('help')} underline="always">
          Help
        </Anchor>
        , or press “?”.
      </Text>
    </Stack>
  )
}
