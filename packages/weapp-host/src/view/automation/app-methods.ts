import type { ViewPage } from '../view-host'
import { openEvaluate } from './evaluate'
import { type Methods, plain, type Surroundings } from './methods'
import { openMocks, returnsAtOnce } from './mock'

interface OfPlugin {
  pluginId?: string
}
interface WxCall extends OfPlugin {
  method: string
  args: unknown[]
}
interface Mock extends OfPlugin {
  method: string
  result?: unknown
  functionDeclaration?: string
  args?: unknown[]
}

const refusePlugin = ({ pluginId }: OfPlugin) => {
  if (pluginId) throw new Error(`this host runs no plugins: ${pluginId}`)
}

function callWx(wx: Record<string, unknown>, { method, args }: WxCall): unknown {
  const run = wx[method]
  if (typeof run !== 'function') throw new Error(`wx.${method} is not a function`)
  if (returnsAtOnce(method)) return run(...args)
  return new Promise((success, reject) => {
    const fail = ({ errMsg = `${method}:fail` } = {}) => reject(new Error(errMsg))
    run({ ...(args[0] as object | undefined), success, fail })
  })
}

const described = ({ id, route, query }: ViewPage) => ({ pageId: id, path: route, query })

/** `App.…`: methods on the whole program. */
export function appMethods({ host, tell }: Surroundings): Methods {
  const evaluate = openEvaluate(host.realm)
  const mocks = openMocks(host.programWx, evaluate)

  return {
    'Tool.getInfo': () => {
      const { SDKVersion } = (host.programWx.getAppBaseInfo as () => { SDKVersion: string })()
      return { SDKVersion }
    },
    'App.getPageStack': () => ({ pageStack: host.stack().map(described) }),
    'App.getCurrentPage': () => described(host.page()),
    'App.callWxMethod': async (call: WxCall) => {
      refusePlugin(call)
      return { result: plain(await callWx(host.programWx, call)) }
    },
    'App.mockWxMethod': (mock: Mock) => {
      refusePlugin(mock)
      const { method, result, functionDeclaration, args = [] } = mock
      if (functionDeclaration !== undefined) mocks.byFunction(method, functionDeclaration, args)
      else if (result !== undefined) mocks.byResult(method, result)
      else mocks.restore(method)
    },
    'App.callFunction': async ({ functionDeclaration, args }: { functionDeclaration: string; args: unknown[] }) => ({
      result: plain(await evaluate(functionDeclaration)(...args)),
    }),
    'App.addBinding': ({ name }: { name: string }) => {
      const binding = (...args: unknown[]) => tell({ method: 'App.bindingCalled', params: { name, args: plain(args) } })
      host.realm.define({ [name]: binding })
    },
    'App.exit': () => host.hide(),
  }
}
