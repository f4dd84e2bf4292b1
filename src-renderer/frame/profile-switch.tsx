/** Who works here, in the top line, and the way to say that it is somebody else now. */
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconChevronDown, IconUser } from '@tabler/icons-react'
import { ROLES } from '../../src-core/access/roles.ts'
import { navigate } from '../stores/route.ts'
import { switchProfile, useProfileInUse, useProfiles } from '../stores/profiles.ts'
import { notify } from '../ui/notice.tsx'
import classes from './top-line.module.css'

export function ProfileSwitch() {
  const profiles = useProfiles(({ known }) => known?.profiles)
  const current = useProfileInUse()
  if (!profiles) return null
  const use = async (id: string): Promise<void> => {
    const refusal = await switchProfile(id)
    if (refusal) notify({ text: refusal })
  }
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton
          className={`${classes['button']} ${current ? '' : 'warn'}`}
          aria-label={
            current ? `Profile in use: ${current.name}, ${ROLES[current.role].label}` : 'Choose who works here'
          }
        >
          <IconUser size={14} aria-hidden />
          {current ? <VisuallyHidden>Profile in use: </VisuallyHidden> : null}
          <span className={classes['profile']}>{current ? current.name : 'Who works here?'}</span>{' '}
          {current ? <span className={`${classes['role']} dim`}>{ROLES[current.role].label}</span> : null}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Who works here</Menu.Label>
        <div className={classes['menuList']}>
          {profiles
            .filter(({ active }) => active)
            .map(({ id, name, role }) => (
              <Menu.Item
                key={id}
                onClick={() => void use(id)}
                leftSection={id === current?.id ? <IconCheck size={14} /> : <span style={{ width: 14 }} />}
                rightSection={<span className="dim small">{ROLES[role].label}</span>}
              >
                {name}
              </Menu.Item>
            ))}
        </div>
        <Menu.Divider />
        <Menu.Item onClick={() => navigate('settings', ['profiles'])}>Profiles and roles</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
