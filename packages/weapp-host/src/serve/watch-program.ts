import type { Problem, ProgramBundle } from '../compile/bundle'
import type { Compiled, Compiler } from '../compile/compile'
import { watchFolder } from './watch-folder'

/** The effect of a change of the program's folder. */
export type Update =
  /** A build is running: the folder is incomplete. The shown program stays. */
  | { kind: 'writing' }
  /** Only style sheets have changed. */
  | { kind: 'styles'; bundle: ProgramBundle }
  | { kind: 'program'; bundle: ProgramBundle }
  /** The folder equals what is shown. */
  | { kind: 'same' }

export interface ProgramWatch {
  /** The program to show: the last complete one. */
  bundle(): ProgramBundle
  close(): void
}

interface Patience {
  /** The folder must be unchanged for this long before it is read. */
  restMs?: number
  /** New errors must last this long, because a build may be in the middle of a file. */
  errorsMs?: number
}

const words = ({ file, message }: Problem) => `${file} ${message}`
const errorsOf = ({ problems }: ProgramBundle) => problems.filter(({ level }) => level === 'error').map(words)

function changesBetween(before: Compiled, after: Compiled): string[] {
  const files = new Set([...before.digests.keys(), ...after.digests.keys()])
  return [...files].filter((file) => before.digests.get(file) !== after.digests.get(file))
}

/** Compiles the program, and again after each change of its folder. */
export function watchProgram(
  compiler: Compiler,
  heard: (update: Update) => void,
  { restMs = 60, errorsMs = 800 }: Patience = {},
): ProgramWatch {
  let shown = compiler.compile()
  let writing = false
  let timer: NodeJS.Timeout | undefined

  const wait = (ms: number, patient: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => look(patient), ms)
  }
  const show = (found: Compiled) => {
    const changes = changesBetween(shown, found)
    shown = found
    writing = false
    if (changes.length === 0) heard({ kind: 'same' })
    else heard({ kind: changes.every((file) => file.endsWith('.wxss')) ? 'styles' : 'program', bundle: found.bundle })
  }
  const look = (patient: boolean) => {
    const found = compiler.compile()
    const known = errorsOf(shown.bundle)
    const isBroken = errorsOf(found.bundle).some((error) => !known.includes(error))
    if (!isBroken) {
      if (writing || changesBetween(shown, found).length) show(found)
      return
    }
    const hasApp = found.bundle.json.app !== undefined
    if (patient && hasApp) return show(found)
    if (!writing) heard({ kind: 'writing' })
    writing = true
    if (hasApp) wait(errorsMs, true)
  }

  const watch = watchFolder(compiler.root, () => wait(restMs, false))
  return {
    bundle: () => shown.bundle,
    close() {
      clearTimeout(timer)
      watch.close()
    },
  }
}
