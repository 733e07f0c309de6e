import { homedir } from 'node:os'
import { inRoot } from '../../lib/root'
import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'
import { problemsAt, textsOf } from './texts'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where this machine keeps sources: this project, somebody's home, or a file by its address. */
const places = [
  `${escaped(inRoot().replace(/[\\/]$/, ''))}(?![\\w-])`,
  `${escaped(homedir())}[\\\\/]`,
  '(?<![\\w.])/(?:Users|home)/[\\w.-]+/',
  '[A-Z]:\\\\{1,2}Users\\\\',
  'file:///',
]
const path = new RegExp(`(?:${places.join('|')})[^"'\`\\s)]*`, 'g')

/** Traces of the machine that built it: source maps, and where it keeps its sources. */
export function machineProblems(build: WeappBuild): Problem[] {
  const maps = build
    .ending('.map')
    .map((file) => ({ file, message: 'a source map must not ship: keep it beside the build' }))
  const traces = textsOf(build).flatMap((one) => [
    ...problemsAt(one, /[#@] sourceMappingURL=\S{1,80}/g, ([words]) => `${words}: source maps must not ship`),
    ...problemsAt(
      one,
      path,
      ([words]) => `${words} is a path of the machine that built it: see which module brings it in`,
    ),
  ])
  return [...maps, ...traces]
}
