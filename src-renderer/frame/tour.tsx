/** Six steps around the app, each beside the thing it speaks of. Escape or "Not now" ends it for good. */
import { Button, FocusTrap, Group, Text, Title } from '@mantine/core'
import { useEffect, useLayoutEffect, useState } from 'react'
import { SCREENS } from '../routes.tsx'
import { navigate } from '../stores/route.ts'
import { endTour, showTourStep, useTour } from '../stores/tour.ts'
import { placeBeside, sameBox, type Box } from './tour-place.ts'
import { TOUR_STEPS } from './tour-steps.ts'
import classes from './tour.module.css'

const MEASURE_MS = 200
const CARD = { width: 320, height: 210 }

export function Tour() {
  const step = useTour((state) => state.step)
  const index = step ?? 0
  const current = TOUR_STEPS[index]
  const [target, setTarget] = useState<Box | null>(null)

  useEffect(() => {
    if (current && SCREENS.some(({ id }) => id === current.screen)) navigate(current.screen)
  }, [current])

  useLayoutEffect(() => {
    const measure = (): void => {
      const element = current ? document.querySelector(`[data-tour="${current.target}"]`) : null
      const now = element?.getBoundingClientRect() ?? null
      setTarget((before) => (sameBox(before, now) ? before : now))
    }
    measure()
    // The screen of a step loads, fills and moves while the card is there.
    const timer = setInterval(measure, MEASURE_MS)
    window.addEventListener('resize', measure)
    return () => {
      clearInterval(timer)
      window.removeEventListener('resize', measure)
    }
  }, [current])

  if (step === null || !current) return null
  const last = index === TOUR_STEPS.length - 1
  const place = placeBeside(target, CARD, { width: window.innerWidth, height: window.innerHeight })
  return (
    <>
      {target ? (
        <div
          className={classes['ring']}
          aria-hidden
          style={{ left: target.left - 4, top: target.top - 4, width: target.width + 8, height: target.height + 8 }}
        />
      ) : null}
      <FocusTrap active key={index}>
        <div
          role="dialog"
          aria-modal="false"
          aria-labelledby="tour-title"
          className={classes['card']}
          style={{ ...place, width: CARD.width }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') endTour()
          }}
        >
          <Text size="xxs" c="dimmed">
            Step {index + 1} of {TOUR_STEPS.length}
          </Text>
          <Title order={2} id="tour-title">
            {current.title}
          </Title>
          <Text mt={4}>{current.text}</Text>
          <Group mt="sm" justify="space-between">
            <Button variant="subtle" color="gray" onClick={endTour}>
              {last ? 'Close' : 'Not now'}
            </Button>
            <Group gap="xs">
              {index > 0 ? (
                <Button variant="default" onClick={() => showTourStep(index - 1)}>
                  Back
                </Button>
              ) : null}
              <Button data-autofocus onClick={() => (last ? endTour() : showTourStep(index + 1))}>
                {last ? 'Done' : 'Next'}
              </Button>
            </Group>
          </Group>
        </div>
      </FocusTrap>
    </>
  )
}
