import { type Build, builds } from './settings'

/** Where a build stands, as the server says it (scripts/lib/part.ts). */
interface BuildState {
  state: 'waiting' | 'building' | 'ready' | 'failed'
  /** How long it has been building. */
  seconds: number
  /** Why it failed. */
  reason: string
}

type BuildStates = Record<Build, BuildState>

const everyMs = 2000
let states: BuildStates | undefined
const listeners = new Set<() => void>()

/** undefined: the server has not answered yet. */
export const buildState = (build: Build): BuildState | undefined => states?.[build]

export const onBuildStates = (listener: () => void) => listeners.add(listener)

const isSettled = ({ state }: BuildState) => state === 'ready' || state === 'failed'

/** Asks every two seconds, until each build is there or has failed. */
export async function watchBuilds(): Promise<void> {
  const answer = await fetch('/preview/builds.json').catch(() => undefined)
  if (answer?.ok) states = await answer.json()
  for (const listener of listeners) listener()
  const found = states
  if (found && builds.every((build) => isSettled(found[build]))) return
  setTimeout(() => void watchBuilds(), everyMs)
}
