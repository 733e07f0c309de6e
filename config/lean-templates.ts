import { resolve } from 'node:path'
import type { IPluginContext } from '@tarojs/service'

interface MiniPlatform {
  runtimePath: string | string[]
}

/** Adds to WeChat's runtime what takes out of setData that which compiled templates never look at. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (process.env.TARO_ENV !== 'weapp') return
      const file = resolve(process.cwd(), 'src/common/platform/lean-templates-runtime.ts')
      platform.runtimePath = [platform.runtimePath, file].flat()
    },
  })
}
