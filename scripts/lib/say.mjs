// One voice for all scripts.
export const say = (text) => process.stdout.write(`${text}\n`)

/** Thrown with a sentence for people; scripts print it and end with exit code 1. */
export class Stop extends Error {}

export async function runScript(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
