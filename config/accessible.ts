import { resolve } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import attributes from '../src/common/platform/aria.json'

interface MiniPlatform {
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void }
  runtimePath: string | string[]
}

/**
 * Lets `aria-*` through to WeChat. Taro's templates know a fixed list of attributes and drop all others, so the list
 * is made longer at both ends: in the templates here, and in the runtime that fills them.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [
        platform.runtimePath,
        resolve(process.cwd(), 'src/common/platform/aria-runtime.ts'),
      ].flat()
    },
  })
}
