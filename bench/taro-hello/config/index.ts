import type { UserConfigExport } from '@tarojs/cli'

/** As `taro init` leaves it, but for what the shop's own build has switched on as well. */
const config: UserConfigExport<'webpack5'> = {
  projectName: 'taro-hello',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: '../../.cache/bench/taro-hello',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  mini: { optimizeMainPackage: { enable: true } },
}

export default config
