// Child processes: ended with us, their output shown or kept.
import { spawn } from 'node:child_process'
import { ROOT, toolEnvironment } from './paths.mjs'

const children = new Set()
let interrupted = false
const forward = (signal) => {
  for (const child of children) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true
    forward(signal)
    if (children.size === 0) process.exit(130)
  })
}
process.on('exit', () => forward('SIGKILL'))

/**
 * npm passes a signal on to its shell, which dies of it and tells nobody: under npm we end when what started us is gone,
 * as on SIGTERM. Windows knows neither such signals nor a new parent.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const look = () => {
    if (process.ppid === parent) setTimeout(look, 500).unref()
    else process.kill(process.pid, 'SIGTERM')
  }
  look()
}

/** Has a child end with us; a signal to us is passed on to it, and we end when it has. */
export function track(child) {
  children.add(child)
  for (const end of ['close', 'error']) child.once(end, () => children.delete(child))
  return child
}

/**
 * Runs a command to its end. `quiet` keeps its output and answers it; else the output is shown.
 * Answers {code, output}; code is 124 when the time limit ended it, 127 when there is no such command.
 */
export function run(command, args, { env = {}, quiet = false, timeoutMs = 0, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = track(
      spawn(command, args, {
        cwd,
        env: toolEnvironment(env),
        stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32' && /^npm$/.test(command),
      }),
    )
    let output = ''
    let timedOut = false
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    const timer = timeoutMs ? setTimeout(() => ((timedOut = true), child.kill('SIGKILL')), timeoutMs) : null
    const end = (code) => {
      clearTimeout(timer)
      // Ctrl-C ends the whole script, not just its present step.
      if (interrupted) process.exit(130)
      resolve({ code, output })
    }
    child.on('error', () => end(127))
    child.on('close', (code, signal) => end(timedOut ? 124 : (code ?? (signal === 'SIGINT' ? 130 : 1))))
  })
}
