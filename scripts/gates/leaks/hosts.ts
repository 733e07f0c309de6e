import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'
import { problemsAt, textsOf } from './texts'

/** Hosts that stand in the code and that nothing is ever sent to. */
const neverCalled: Record<string, string> = {
  'www.w3.org': 'names of XML namespaces, in pictures drawn as SVG',
  'reactjs.org': 'React names the page that explains an error by its number',
  'taro.com': 'Taro completes addresses without a host with it, so that they can be read',
}

const address = /(?:https?|wss?):\/\/([\w.:[\]-]+)|["'`(]\/\/([\w-]+(?:\.[\w-]+)+)|\b(localhost|127\.0\.0\.1)\b/gi
const nearby =
  /^(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[::)|\.(local|internal|lan|test)$/i

/**
 * Hosts in the output beside the API that the build was made for (`api`, an origin): WeChat sends nothing to a host
 * that is not in the app's list, and a host of a developer's own network is nobody else's.
 */
export function hostProblems(build: WeappBuild, api: string): Problem[] {
  const own = new URL(api)
  return textsOf(build).flatMap((one) =>
    problemsAt(one, address, (match) => {
      const host = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
      const name = host.replace(/:\d*$/, '')
      if (host === own.host || name in neverCalled) return null
      if (nearby.test(name))
        return `${host} is of this machine or its network, and the API is ${api}: build with HAOLI_API`
      return `${host} is not the API (${api}): go through the API, or say in neverCalled of scripts/gates why`
    }),
  )
}
