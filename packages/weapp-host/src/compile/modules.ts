import { relative, sep } from 'node:path'
import { type BuildFailure, buildSync, type Message, transformSync } from 'esbuild'
import type { Problem } from './bundle'
import { isScript } from './syntax'

const form = { format: 'cjs', target: 'es2018', logLevel: 'silent' } as const

interface Made {
  /** By file: what a mini program can run. */
  code: Map<string, string>
  problems: Problem[]
}

const problemOf = ({ text, location }: Message): Problem => ({
  file: location?.file ?? '',
  ...(location && { line: location.line, column: location.column + 1 }),
  message: text,
  level: 'error',
})

/**
 * Converts scripts that are ES modules to CommonJS, as WeChat's tools do before a phone gets them. All at once, because
 * starting the compiler takes most of the time.
 */
export function makeCommonJs(root: string, files: string[]): Made {
  const problems: Problem[] = []
  let left = files
  while (left.length > 0) {
    try {
      const { outputFiles } = buildSync({
        absWorkingDir: root,
        entryPoints: left.map((file) => `./${file}`),
        outbase: '.',
        outdir: '.',
        allowOverwrite: true,
        write: false,
        bundle: false,
        ...form,
        logLimit: 0,
      })
      const nameOf = (path: string) => relative(root, path).split(sep).join('/')
      return { code: new Map(outputFiles.map(({ path, text }) => [nameOf(path), text])), problems }
    } catch (error) {
      const { errors = [] } = error as Partial<BuildFailure>
      const broken = new Set(errors.map(({ location }) => location?.file))
      const whole = left.filter((file) => !broken.has(file))
      // A file was deleted while it was read: the others are unknown until the folder stops changing.
      if (whole.length === left.length) {
        return { code: new Map(), problems: left.map((file) => ({ file, message: String(error), level: 'error' })) }
      }
      left = whole
      for (const file of broken) {
        const first = errors.find(({ location }) => location?.file === file)
        if (first) problems.push(problemOf(first))
      }
    }
  }
  return { code: new Map(), problems }
}

/** One script as a mini program can run it; a broken one stays as it is, and fails when it runs. */
export function asCommonJs(text: string): string {
  if (!/\b(import|export)\b/.test(text) || isScript(text)) return text
  try {
    return transformSync(text, form).code
  } catch {
    return text
  }
}
