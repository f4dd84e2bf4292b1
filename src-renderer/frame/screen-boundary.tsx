/** A fault of one screen leaves the rest of the window usable. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { navigate } from '../stores/route.ts'
import classes from './frame.module.css'

interface Props {
  /** A change clears the fault: another screen. */
  readonly resetKey: string
  readonly children: ReactNode
}

interface State {
  readonly fault: string | null
  readonly resetKey: string
}

export class ScreenBoundary extends Component<Props, State> {
  override state: State = { fault: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: error instanceof Error ? error.message : String(error) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { fault: null, resetKey: props.resetKey }
  }

  private readonly retry = (): void => this.setState({ fault: null })

  private readonly goHome = (): void => {
    navigate('home')
    this.retry()
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children
    return (
      <Stack className={classes['fault']} role="alert" gap="xs">
        <Title order={1}>This screen met a fault</Title>
        <Text>Everything you changed is kept: it was stored when you changed it. Go on with one of these.</Text>
        <Text size="xxs" c="dimmed">
          {this.state.fault}
        </Text>
        <Group gap="xs">
          <Button onClick={this.retry}>Show the screen again</Button>
          <Button variant="default" onClick={this.goHome}>
            Go home
          </Button>
          <Button variant="default" onClick={() => location.reload()}>
            Reload the window
          </Button>
        </Group>
      </Stack>
    )
  }
}
