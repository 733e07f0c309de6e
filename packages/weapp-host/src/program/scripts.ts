import type { Realm } from '../realm'
import { folderOf, pathFrom, tidy } from './paths'

/** Runs a program's scripts as WeChat does: each once, with `require` between files and `miniprogram_npm`. */
export interface Scripts {
  /** Runs the script at this path (no extension) and all that it requires; a second time does nothing. */
  load(path: string): unknown
  /** The running script, to which `Page()` and `Component()` belong. */
  running(): string
}

/** The source of scripts: a folder on Node, a bundle in the browser. */
export interface ScriptFiles {
  /** The place as errors name it. */
  name: string
  has(file: string): boolean
  read(file: string): string
}

export function openScripts(files: ScriptFiles, realm: Realm): Scripts {
  const modules = new Map<string, { exports: unknown }>()
  const stack: string[] = []
  const isScript = (file: string) => file.endsWith('.js') && files.has(file)
  const find = (path: string) => [path, `${path}.js`, `${path}/index.js`].map(tidy).find(isScript)

  /** Relative and absolute paths; a bare name is searched in the miniprogram_npm of each folder up to the root. */
  const resolve = (name: string, from: string): string => {
    const direct = find(pathFrom(from, name))
    if (direct) return direct
    if (!/^[./]/.test(name)) {
      for (let up = folderOf(from); ; up = folderOf(up)) {
        const found = find(`${up}/miniprogram_npm/${name}`)
        if (found) return found
        if (up === '') break
      }
    }
    throw new Error(`module '${pathFrom(from, name)}.js' is not defined, require args is '${name}' in ${from}`)
  }

  const run = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = realm.own({ exports: {} as unknown })
    modules.set(file, module)
    const require = Object.assign((name: string) => run(resolve(name, file)), {
      async: (name: string) =>
        realm.promise((done, fail) => {
          try {
            done(run(resolve(name, file)))
          } catch (error) {
            fail(error)
          }
        }),
    })
    stack.push(file)
    try {
      realm.compile(files.read(file), file)(require, module, module.exports)
    } finally {
      stack.pop()
    }
    return module.exports
  }

  return {
    load(path) {
      const file = find(path)
      if (!file) throw new Error(`there is no ${path}.js in ${files.name}`)
      return run(file)
    },
    running: () => (stack.at(-1) ?? '').replace(/\.js$/, ''),
  }
}
