import { type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { ProgramBundle } from '../compile/bundle'
import { scopeOf } from '../compile/scope'
import type { Manifest } from '../program/manifest'
import type { Styles } from './styles'
import { wxsHooks } from './wxs'

interface ComponentJson {
  component?: boolean
  usingComponents?: Record<string, string>
  styleIsolation?: string
}

/** What the adapter keeps to itself, and a host in a browser has to have a say in. */
interface Internals {
  prepareComponentOptions(path: string, options: unknown): [Record<string, unknown>, string]
}

/** A space that knows the program's templates and configuration; nothing of its code has run. */
export function openCodeSpace(bundle: ProgramBundle, manifest: Manifest, styles: Styles) {
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  const internals = space as unknown as Internals
  const prepare = internals.prepareComponentOptions.bind(space)
  internals.prepareComponentOptions = (path, options) => {
    configure(space, path, options as object | undefined)
    const [prepared, isolation] = prepare(path, options)
    const own = {
      // Ids stay as they are written: style sheets and tests find elements by them.
      idPrefixGenerator: null,
      writeIdToDOM: true,
      // A handler that a page gives itself (`this.onTap = …`) is one.
      useMethodCallerListeners: true,
      // The program's `this` is not the framework's: no method of its own takes the place of one there.
      writeFieldsToNode: false,
    }
    return [{ ...prepared, ...own }, isolation]
  }

  const configure = (at: CodeSpace, path: string, options: object | undefined) => {
    const json = (bundle.json[path] ?? {}) as ComponentJson
    const components = [...manifest.componentsOf(path)].map(([tag, to]) => [tag, `/${to}`] as const)
    at.addStyleSheet(path, undefined, scopeOf(path))
    at.addComponentStaticConfig(path, {
      ...json,
      usingComponents: Object.fromEntries(components),
      styleIsolation: styles.isolate(path, options) as never,
    })
  }

  const groups = new Function('wxsHooks', `return ${bundle.templates}`)(wxsHooks) as Record<string, unknown>
  for (const path of bundle.templatePaths) {
    space.addCompiledTemplate(path, { groupList: groups, content: groups[path] } as never)
  }
  return { env, space }
}
