import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Realm } from '../realm'

/** Runs a program's scripts as WeChat does: each once, with `require` between files and `miniprogram_npm`. */
export interface Scripts {
  /** Runs the script at this path (no ending) and all that it requires; a second time does nothing. */
  load(path: string): unknown
  /** The script that is running: where `Page()` and `Component()` belong. */
  running(): string
}

export function openScripts(folder: string, realm: Realm): Scripts {
  const modules = new Map<string, { exports: unknown }>()
  const stack: string[] = []
  const isScript = (file: string) => file.endsWith('.js') && existsSync(join(folder, file))
  const find = (path: string) => [path, `${path}.js`, `${path}/index.js`].map(posix.normalize).find(isScript)

  /** Relative and absolute paths; a bare name is looked up in every miniprogram_npm on the way to the root. */
  const resolve = (name: string, from: string): string => {
    const at = posix.dirname(from)
    const direct = name.startsWith('/') ? find(name.slice(1)) : find(posix.join(at, name))
    if (direct) return direct
    if (!/^[./]/.test(name)) {
      for (let up = at; ; up = posix.dirname(up)) {
        const found = find(posix.join(up, 'miniprogram_npm', name))
        if (found) return found
        if (up === '.') break
      }
    }
    throw new Error(`module '${posix.join(at, name)}.js' is not defined, require args is '${name}' in ${from}`)
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
      realm.compile(readFileSync(join(folder, file), 'utf8'), file)(require, module, module.exports)
    } finally {
      stack.pop()
    }
    return module.exports
  }

  return {
    load(path) {
      const file = find(path)
      if (!file) throw new Error(`there is no ${path}.js in ${folder}`)
      return run(file)
    },
    running: () => (stack.at(-1) ?? '').replace(/\.js$/, ''),
  }
}
