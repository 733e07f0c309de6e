import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { tidy } from '../program/paths'
import type { Problem, ProgramBundle } from './bundle'
import { configurationProblems } from './configuration'
import { type FileState, listFiles, readContent } from './folder-files'
import { programRoot } from './program-root'
import { openScripts } from './scripts'
import { openStyleSheets } from './style-sheets'
import { readJson } from './syntax'
import { openTemplates } from './templates'

export interface Compiler {
  /** The folder with `app.json`. */
  root: string
  /** Scans the folder and compiles what has changed since the last time. */
  compile(): Compiled
}

export interface Compiled {
  bundle: ProgramBundle
  /** A digest of the content of all files. */
  digests: Map<string, string>
}

const endingOf = (file: string) => file.slice(file.lastIndexOf('.') + 1)
const isProject = (file: string) => /^project\.(private\.)?config\.json$/.test(file)
const digestOf = (content: Buffer) => createHash('sha1').update(content).digest('base64url')
const isCode = (file: string) => /\.(js|json|wxml|wxs|wxss)$/.test(file) && !isProject(file)

/**
 * Compiles the mini program in `folder`, or in the `miniprogramRoot` if `folder` is a project. Problems of files are
 * listed in the bundle's `problems` and do not affect the rest.
 * Throws a ProgramFolderError where there is no `app.json`.
 */
export function openCompiler(folder: string): Compiler {
  const root = programRoot(folder)
  const templates = openTemplates()
  const styleSheets = openStyleSheets()
  const scripts = openScripts(root)
  const texts = new Map<string, string>()
  const json = new Map<string, unknown>()
  const problems = new Map<string, Problem>()
  const digests = new Map<string, string>()
  let known = new Map<string, FileState>()

  const read = (file: string, text: string) => {
    texts.set(file, text)
    problems.delete(file)
    const ending = endingOf(file)
    if (ending === 'wxml') templates.setTemplate(file, text)
    if (ending === 'wxs') templates.setScript(file, text)
    if (ending === 'wxss') styleSheets.set(file, text)
    if (ending === 'js') scripts.set(file, text)
    if (ending === 'json') {
      const { value, problem } = readJson(file, text)
      json.set(file.slice(0, -'.json'.length), value)
      if (problem) problems.set(file, problem)
    }
  }

  const forget = (file: string) => {
    texts.delete(file)
    problems.delete(file)
    const ending = endingOf(file)
    if (ending === 'wxml' || ending === 'wxs') templates.remove(file)
    if (ending === 'wxss') styleSheets.remove(file)
    if (ending === 'js') scripts.remove(file)
    if (ending === 'json') json.delete(file.slice(0, -'.json'.length))
  }

  /** Updates what was read to the present state of the folder. */
  const refresh = () => {
    const before = known
    known = listFiles(root)
    for (const file of before.keys()) {
      if (known.has(file)) continue
      digests.delete(file)
      if (isCode(file)) forget(file)
    }
    for (const [file, { stamp }] of known) {
      if (before.get(file)?.stamp === stamp) continue
      const content = readContent(root, file)
      if (content === undefined) {
        known.delete(file)
        continue
      }
      const digest = digestOf(content)
      if (digests.get(file) === digest) continue
      digests.set(file, digest)
      if (isCode(file)) read(file, content.toString('utf8'))
    }
  }

  const jsonOf = (path: string) => json.get(path)
  const has = (file: string) => known.has(file)
  const isComponent = (path: string) => (jsonOf(path) as { component?: boolean } | undefined)?.component === true

  const bundleOf = (): ProgramBundle => {
    const paths = [...known.keys()]
      .filter((file) => file.endsWith('.wxml'))
      .map((file) => file.slice(0, -'.wxml'.length))
    const { code: groups, problems: inTemplates } = templates.compile()
    const { code, problems: inScripts } = scripts.compile()
    const { styles, problems: inStyles } = styleSheets.compile(['app', ...paths], isComponent)
    const files = { json: jsonOf, has, text: (file: string) => texts.get(file) }
    const { themeLocation } = (jsonOf('app') ?? {}) as { themeLocation?: string }
    const theme = themeLocation && jsonOf(tidy(themeLocation).replace(/\.json$/, ''))
    return {
      name: basename(root),
      json: { ...Object.fromEntries(json), ...(theme !== undefined && { theme }) },
      scripts: code,
      templates: groups,
      templatePaths: paths,
      styles,
      files: Object.fromEntries([...known].map(([file, { bytes }]) => [file, bytes])),
      problems: [
        ...problems.values(),
        ...configurationProblems(files, ['app', ...paths]),
        ...inScripts,
        ...inTemplates,
        ...inStyles,
      ],
    }
  }

  return {
    root,
    compile() {
      refresh()
      return { bundle: bundleOf(), digests: new Map(digests) }
    },
  }
}

/** Compiles once. */
export const compileProgram = (folder: string): ProgramBundle => openCompiler(folder).compile().bundle
