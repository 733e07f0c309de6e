import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { inRoot } from '../lib/root'
import type { Problem } from './problem'
import type { WeappBuild } from './weapp-build'

/** `wcc` compiles templates, `wcsc` style sheets: WeChat's own programs, for three kinds of machine. */
type Compiler = 'wcc' | 'wcsc'

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

interface Ran {
  ok: boolean
  said: string
}

function run(compiler: Compiler, args: string[], cwd: string): Ran | null {
  const machine = folders[process.platform]
  if (!machine) return null
  const program = inRoot(
    `node_modules/miniprogram-compiler/bin/${machine}/${compiler}${machine === 'windows' ? '.exe' : ''}`,
  )
  try {
    // The package is published without the right to run it.
    chmodSync(program, 0o755)
  } catch {
    // Somebody else's file: it may be runnable all the same.
  }
  const { error, status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 })
  return error ? null : { ok: status === 0, said: stderr }
}

/** Whether WeChat's compilers run here: not on every processor, nor on every Linux. */
export const compilersRun = (): boolean => run('wcsc', [], inRoot()) !== null

/**
 * A line of theirs: `a/b.wxml:2:8: why` of wcc, `ERR: a/b.wxss(1:6): why` of wcsc, without a place where a file is not
 * there: `ERR: path … not found from …`.
 */
function problemIn(line: string, file: string): Problem {
  const [, at, row, column, why] = /^(?:ERR: )?(.+?)[:(](\d+):(\d+)\)?:\s*(.*)$/.exec(line) ?? []
  if (at && why) return { file: at, line: Number(row), column: Number(column), message: `WeChat’s compiler: ${why}` }
  const [, from = file] = /from `(.+?)`/.exec(line) ?? []
  return { file: from, message: `WeChat’s compiler: ${line.replace(/^ERR: /, '')}` }
}

/** Runs a compiler over all files; where it refuses, over each alone: it stops at the first mistake it finds. */
function refusals(
  compiler: Compiler,
  folder: string,
  files: string[],
  argsFor: (first: string[]) => string[],
): Problem[] {
  const all = run(compiler, argsFor(files), folder)
  if (files.length === 0 || all === null || all.ok) return []
  const found = files.flatMap((file) => {
    const alone = run(compiler, argsFor([file]), folder)
    if (alone === null || alone.ok) return []
    const lines = alone.said.split('\n').filter((line) => line.trim() && !/^error file count/.test(line))
    return lines.length > 0 ? lines.map((line) => problemIn(line, file)) : [problemIn('it ends without a word', file)]
  })
  const once = new Map(found.map((problem) => [JSON.stringify(problem), problem]))
  return once.size > 0 ? [...once.values()] : [problemIn(all.said.trim() || 'it ends without a word', files.join(' '))]
}

/** What WeChat's own compilers refuse in templates and WXS; nothing where they do not run. */
export function refusedTemplates({ folder, ending }: WeappBuild): Problem[] {
  const scripts = ending('.wxs')
  return refusals('wcc', folder, ending('.wxml'), (files) => ['-d', '-cc', '0', ...files, ...scripts, '-gn', '$gwx'])
}

/** What WeChat's own compilers refuse in style sheets; nothing where they do not run. */
export function refusedStyleSheets({ folder, ending }: WeappBuild): Problem[] {
  const sheets = ending('.wxss')
  // The first `-pc` files are compiled, and those after them may be imported.
  return refusals('wcsc', folder, sheets, (files) => {
    const others = sheets.filter((sheet) => !files.includes(sheet))
    return ['-db', '-pc', String(files.length), ...files, ...others]
  })
}
