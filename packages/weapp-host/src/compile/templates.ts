import { TmplGroup } from 'glass-easel-template-compiler'
import { pathFrom } from '../program/paths'
import type { Problem } from './bundle'
import { scriptProblem } from './syntax'
import { wxsGlobals, wxsModule } from './wxs'

/** A warning or error of glass-easel's template compiler; lines and columns from 0. */
interface Complaint {
  isError: boolean
  message: string
  startLine: number
  startColumn: number
}

const withoutEnding = (path: string) => path.replace(/\.(wxml|wxs)$/, '')

/** The line on which a template names another file, without extension. */
function lineNaming(path: string, file: string, text: string): number | undefined {
  for (const { 1: written = '', index } of text.matchAll(/\bsrc\s*=\s*["']([^"']+)["']/g)) {
    if (withoutEnding(pathFrom(file, written)) === path) return text.slice(0, index).split('\n').length
  }
  return undefined
}

/** Deeper nesting overflows the stack of the template compiler and ends it. WeChat recommends at most 30. */
const deepest = 100

/** The greatest nesting depth of tags in a template; approximate where tags are not closed. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of text.matchAll(/<(\/?)[a-z][\w-]*(?:"[^"]*"|'[^']*'|[^>"'])*>/gi)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) depth++
    most = Math.max(most, depth)
  }
  return most
}

/** The program's WXML and WXS, compiled together; only changed files are compiled again. */
export interface Templates {
  setTemplate(file: string, text: string): void
  setScript(file: string, text: string): void
  remove(file: string): void
  /** The group list as a JavaScript expression, and all problems. */
  compile(): { code: string; problems: Problem[] }
}

export function openTemplates(): Templates {
  const group = new TmplGroup()
  group.setExtraRuntimeScript(wxsGlobals)
  const texts = new Map<string, string>()
  const problems = new Map<string, Problem[]>()
  const stubs = new Set<string>()

  const readInlineScripts = (path: string, file: string): Problem[] =>
    (group.getInlineScriptModuleNames(path) as string[]).flatMap((name) => {
      const code = group.getInlineScript(path, name)
      const startLine = group.getInlineScriptStartLine(path, name)
      const wrong = scriptProblem(file, code)
      group.setInlineScript(path, name, wrong ? '' : wxsModule(code))
      if (!wrong) return []
      return { ...wrong, line: (wrong.line ?? 1) + startLine }
    })

  /** A template names a WXS by its path without extension, another WXS with it: both get one module. */
  const addScript = (path: string, code: string) => {
    group.addScript(`${path}.wxs`, wxsModule(code))
    group.addScript(path, `module.exports=require('/${path}.wxs')`)
  }
  const removeScript = (path: string) => {
    group.removeScript(path)
    group.removeScript(`${path}.wxs`)
  }

  /** Files that a template names and that do not exist. A missing WXS would stop all templates. */
  const missing = (file: string): Problem[] => {
    const path = withoutEnding(file)
    const text = texts.get(file) ?? ''
    const absent = (at: string, ending: string): Problem => {
      const line = lineNaming(at, file, text)
      return { file, ...(line && { line }), message: `there is no ${at}${ending}`, level: 'error' }
    }
    const scripts = (group.getScriptDependencies(path) as string[]).filter((at) => !texts.has(`${at}.wxs`))
    for (const at of scripts) {
      stubs.add(at)
      addScript(at, '')
    }
    const templates = (group.getDirectDependencies(path) as string[]).filter((at) => !texts.has(`${at}.wxml`))
    return [...templates.map((at) => absent(at, '.wxml')), ...scripts.map((at) => absent(at, '.wxs'))]
  }

  return {
    setTemplate(file, text) {
      const path = withoutEnding(file)
      group.removeTmpl(path)
      texts.set(file, text)
      if (depthOf(text) > deepest) {
        group.addTmpl(path, '')
        problems.set(file, [{ file, message: `tags stand more than ${deepest} deep in each other`, level: 'error' }])
        return
      }
      const complaints = group.addTmpl(path, text) as Complaint[]
      const said = complaints.map(({ isError, message, startLine, startColumn }): Problem => {
        return { file, line: startLine + 1, column: startColumn + 1, message, level: isError ? 'error' : 'warning' }
      })
      problems.set(file, [...said, ...readInlineScripts(path, file)])
    },
    setScript(file, text) {
      const wrong = scriptProblem(file, text)
      removeScript(withoutEnding(file))
      addScript(withoutEnding(file), wrong ? '' : text)
      texts.set(file, text)
      problems.set(file, wrong ? [wrong] : [])
    },
    remove(file) {
      if (file.endsWith('.wxs')) removeScript(withoutEnding(file))
      else group.removeTmpl(withoutEnding(file))
      texts.delete(file)
      problems.delete(file)
    },
    compile() {
      for (const at of stubs) if (!texts.has(`${at}.wxs`)) removeScript(at)
      stubs.clear()
      const absent = [...texts.keys()].filter((file) => file.endsWith('.wxml')).flatMap(missing)
      return { code: group.getTmplGenObjectGroups(), problems: [...[...problems.values()].flat(), ...absent] }
    },
  }
}
