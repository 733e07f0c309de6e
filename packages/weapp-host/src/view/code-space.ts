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

/** Internals of the adapter that a host in a browser has to change. */
interface Internals {
  prepareComponentOptions(path: string, options: unknown): [Record<string, unknown>, string]
}

/** A space with the program's templates and configuration; none of its code has run. */
export function openCodeSpace(bundle: ProgramBundle, manifest: Manifest, styles: Styles) {
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  const internals = space as unknown as Internals
  const prepare = internals.prepareComponentOptions.bind(space)
  internals.prepareComponentOptions = (path, options) => {
    configure(space, path, options as object | undefined)
    const [prepared, isolation] = prepare(path, options)
    const own = {
      // Ids stay as written, because style sheets and tests select by them.
      idPrefixGenerator: null,
      writeIdToDOM: true,
      // A function that a page sets later (`this.onTap = …`) is a handler too.
      useMethodCallerListeners: true,
      // The program's `this` is not the framework's: the framework's methods must not shadow the program's.
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
