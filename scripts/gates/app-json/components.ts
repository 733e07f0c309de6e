import { componentPath } from '../../../packages/weapp-host/src/program/manifest'
import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'

interface Using {
  usingComponents?: Record<string, string>
  componentPlaceholder?: Record<string, string>
}

const isOwn = (to: string) => !to.includes('://')

/**
 * Components that a JSON file names and that are none for WeChat. That their script and template are there is the
 * compiler's matter.
 */
export function componentProblems(build: WeappBuild): Problem[] {
  const files = { has: build.has, json: (path: string) => build.json(`${path}.json`) }
  return build.ending('.json').flatMap((file) => {
    const { usingComponents = {}, componentPlaceholder = {} } = (build.json(file) ?? {}) as Using
    const noComponents = Object.entries(usingComponents).flatMap(([tag, to]) => {
      if (!isOwn(to)) return []
      const json = `${componentPath(file.replace(/\.json$/, ''), to, files)}.json`
      const { component } = (build.json(json) ?? {}) as { component?: boolean }
      return component ? [] : [{ file, message: `usingComponents.${tag}: ${json} must say "component": true` }]
    })
    const known = { ...build.app.usingComponents, ...usingComponents }
    const homeless = Object.keys(componentPlaceholder)
      .filter((tag) => !(tag in known))
      .map((tag) => ({
        file,
        message: `componentPlaceholder.${tag} stands for no component: name it in usingComponents`,
      }))
    return [...noComponents, ...homeless]
  })
}
