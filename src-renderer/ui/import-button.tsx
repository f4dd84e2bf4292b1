/** The way to the import of a file, for empty states: for a role that may not import it is disabled and says whose it is. */
import { Button } from '@mantine/core'
import { useMayNot } from '../stores/profiles.ts'
import { navigate } from '../stores/route.ts'

interface ImportButtonProps {
  readonly of: 'people' | 'bands'
  /** As "Import people". */
  readonly children: string
}

export function ImportButton({ of, children }: ImportButtonProps) {
  const mayNot = useMayNot('edit')
  return (
    <>
      <Button disabled={mayNot !== null} onClick={() => navigate('imports', [of])}>
        {children}
      </Button>
      {mayNot ? <span className="dim small">{mayNot}</span> : null}
    </>
  )
}
