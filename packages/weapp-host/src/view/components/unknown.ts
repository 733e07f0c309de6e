import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { builtIn } from './built-in'
import { register } from './registry'
import { ownerPath } from './resource'
import type { BuiltInSurroundings } from './surroundings'

/** Tags that are neither WeChat's nor a component of the program: rendered as a plain box, and reported once per WXML. */
export function registerUnknown(codeSpace: CodeSpace, around: BuiltInSurroundings) {
  const space = codeSpace.getComponentSpace()
  const find = space.getGlobalUsingComponent.bind(space)
  const said = new Set<string>()

  space.getGlobalUsingComponent = (tag) => {
    const known = find(tag)
    if (known || tag === '') return known
    const box = builtIn(tag, {
      draw(part) {
        const where = `${ownerPath(part)}.wxml`
        if (said.has(`${where} ${tag}`)) return
        said.add(`${where} ${tag}`)
        around.warn(
          `${where}: <${tag}> is no tag of WeChat's, and usingComponents does not name it; it is drawn as a plain box`,
        )
      },
    })
    register(codeSpace, box, around)
    return find(tag)
  }
}
