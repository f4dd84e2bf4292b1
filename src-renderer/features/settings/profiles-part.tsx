/** Who uses this workspace, in which role, and what each role may do. */
import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { PERMISSION_WORDS, PERMISSIONS, ROLE_IDS, roleMay, ROLES } from '../../../src-core/access/roles.ts'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { call, toClientError } from '../../host/index.ts'
import { switchProfile, useMay } from '../../stores/profiles.ts'
import { useCall } from '../../stores/use-call.ts'
import { notify } from '../../ui/notice.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import { ProfileForm } from './profile-form.tsx'
import { ProfileRow } from './profile-row.tsx'
import classes from './settings.module.css'

export function ProfilesPart() {
  const reading = useCall('profile.list', {}, ['profiles'])
  const mayChange = useMay('administer')
  const [adding, setAdding] = useState(false)
  return (
    <>
      <Section
        title="Profiles"
        note="The profile in use is written beside everything that is done. It says who worked, as the users of this workspace state it; it is not a sign-in."
        actions={
          mayChange ? (
            <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
              Add a profile
            </Button>
          ) : null
        }
      >
        <ReadingView reading={reading}>
          {({ profiles, inUse }) => (
            <Table maw={960} verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th w={170}>Role</Table.Th>
                  <Table.Th w={220}>Time zone</Table.Th>
                  <Table.Th w={200}>
                    <span className="dim">State</span>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {profiles.map((profile) => (
                  <ProfileRow
                    key={profile.id}
                    profile={profile}
                    mayChange={mayChange}
                    onChange={keepProfile}
                    state={
                      profile.id === inUse ? (
                        <Badge variant="light" tt="none">
                          In use
                        </Badge>
                      ) : (
                        <Group gap={6} wrap="nowrap">
                          {profile.active ? (
                            <Button
                              size="compact-xs"
                              variant="default"
                              aria-label={`Use ${profile.name}`}
                              onClick={() => void use(profile.id)}
                            >
                              Use
                            </Button>
                          ) : (
                            <span className="dim">Put away</span>
                          )}
                          {mayChange ? (
                            <Button
                              size="compact-xs"
                              variant="subtle"
                              aria-label={`${profile.active ? 'Put away' : 'Bring back'} ${profile.name}`}
                              onClick={() => void keepAndSay({ id: profile.id, active: !profile.active })}
                            >
                              {profile.active ? 'Put away' : 'Bring back'}
                            </Button>
                          ) : null}
                        </Group>
                      )
                    }
                  />
                ))}
              </Table.Tbody>
            </Table>
          )}
        </ReadingView>
        <ProfileForm opened={adding} onClose={() => setAdding(false)} />
      </Section>
      <Section title="What each role may do" note="A request at level 2 needs a yes from each role that holds level 2.">
        <div className={classes['roles']}>
          <Table maw={960}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Permission</Table.Th>
                {ROLE_IDS.map((role) => (
                  <Table.Th key={role} ta="center">
                    {ROLES[role].label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {PERMISSIONS.map((permission) => (
                <Table.Tr key={permission}>
                  <Table.Th fw={400} scope="row">
                    {PERMISSION_WORDS[permission].label}
                    <Text c="dimmed" size="xs">
                      {PERMISSION_WORDS[permission].means}
                    </Text>
                  </Table.Th>
                  {ROLE_IDS.map((role) => (
                    <Table.Td key={role} ta="center">
                      {roleMay(role, permission) ? (
                        <IconCheck size={15} aria-label="may" role="img" />
                      ) : (
                        <span className="dim">
                          <span aria-hidden>–</span>
                          <VisuallyHidden>may not</VisuallyHidden>
                        </span>
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Section>
    </>
  )
}

async function use(id: string): Promise<void> {
  const refusal = await switchProfile(id)
  if (refusal) notify({ text: refusal })
}

/** Answers a sentence when it was refused, else null. */
async function keepProfile(change: MethodInput<'profile.update'>): Promise<string | null> {
  try {
    await call('profile.update', change)
    return null
  } catch (error) {
    return toClientError(error).message
  }
}

async function keepAndSay(change: MethodInput<'profile.update'>): Promise<void> {
  const refusal = await keepProfile(change)
  if (refusal) notify({ text: refusal })
}
