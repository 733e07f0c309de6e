import { type Outcome, runNode } from './run-command'

export interface Step {
  name: string
  /** Arguments for node: the program, then its own. */
  args: string[]
  env?: Record<string, string>
}

const seconds = (value: number) => `${value.toFixed(1)} s`.padStart(8)

/** Prints one step's line, and what it said where it failed. */
export function report(name: string, outcome: Outcome) {
  console.log(`${outcome.ok ? '✓' : '✗'} ${name.padEnd(34)}${seconds(outcome.seconds)}`)
  if (!outcome.ok) console.log(outcome.output.trimEnd().replace(/^/gm, '    '))
}

/**
 * Runs steps that do not depend on each other, `atOnce` at a time, in the order given (the longest first ends soonest).
 * @returns how each one ended, in the order given
 */
export async function runSteps(steps: Step[], atOnce = 2): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = steps.entries()
  async function work() {
    for (const [index, step] of waiting) {
      const outcome = await runNode(step.args, step.env)
      outcomes[index] = outcome
      report(step.name, outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return outcomes
}
