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

/** undefined: the server has not said, or has nothing to say. */
export const buildState = (build: Build): BuildState | undefined => states?.[build]

export const onBuildStates = (listener: () => void) => listeners.add(listener)

const isSettled = ({ state }: BuildState) => state === 'ready' || state === 'failed'

/** Asks every two seconds, until each build is there or has failed. */
export async function watchBuilds(): Promise<void> {
  const answer = await fetch('/preview/builds.json').catch(() => undefined)
  // In watch mode there is no such address: the builds are as they are.
  if (answer?.status === 404) return
  if (answer?.ok) states = await answer.json()
  for (const listener of listeners) listener()
  if (states && builds.map((build) => states?.[build]).every((one) => one && isSettled(one))) return
  setTimeout(() => void watchBuilds(), everyMs)
}
