import { basename, resolve } from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { shortClassNames } from './class-names'
import { EarlyScriptPlugin } from './early-script'
import { isOfHome } from './home-chunk'
import { ModuleSizesPlugin } from './module-sizes'
import { minifyWithSwc, writeModernScripts } from './scripts'
import { SlotSourcesPlugin } from './slot-sources'

const root = process.cwd()
const production = process.env.NODE_ENV === 'production'

/** Libraries written in syntax newer than ES2017: webpack leaves node_modules as it is unless it is named here. */
const modernLibraries = [
  (file: string) =>
    /node_modules[\\/](@tanstack|zustand|swiper|uqr|decode-uri-component|query-string|filter-obj|split-on-first)[\\/]/.test(
      file,
    ),
  resolve(root, 'contract/src'),
]

/** Where the API is: `HAOLI_API` at build time; the browser build talks to the address it came from. */
const api = process.env.HAOLI_API ?? (process.env.TARO_ENV === 'h5' ? '' : 'http://127.0.0.1:3000')

/** What src/packages.ts reads folders with. Taro runs it while building; webpack only watches it, and drops it. */
const buildTimeOnly = { 'node:fs': 'var {}', 'node:module': 'var {}', 'node:path': 'var {}' }

const cssModules = {
  enable: true,
  config: {
    namingPattern: 'module' as const,
    // Readable names while developing, short ones in what ships.
    generateScopedName: (production ? shortClassNames(root) : '[name]-[local]-[hash:base64:4]') as string,
  },
}

// The plugin knows `px` (it then writes the design's own values); only its types do not.
const px = 'px' as 'rem'

/** Another folder than dist/ leaves what is built for use alone. */
const output = process.env.HAOLI_OUTPUT ?? `dist/${process.env.TARO_ENV}`

const config: UserConfigExport<'webpack5'> = {
  projectName: 'haoli',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: output,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: { '@': resolve(root, 'src') },
  defineConstants: { 'process.env.TARO_APP_API': JSON.stringify(api) },
  // The tab bar's pictures are named in theme.json only, where the build does not look for files.
  copy: {
    patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/common/assets/tabs', to: `${output}/assets/tabs` }] : [],
    options: {},
  },
  plugins: ['accessible', 'lean-templates', 'used-attributes'].map((name) => resolve(root, `config/${name}.ts`)),
  sass: { resource: [resolve(root, 'src/common/styles/mixins.scss')] },
  mini: {
    compile: { include: modernLibraries },
    experimental: { compileMode: true },
    optimizeMainPackage: { enable: production },
    miniCssExtractPluginOption: { ignoreOrder: true },
    // No page writes HTML: Taro's parser and what it knows of tags stay away.
    runtime: { enableInnerHTML: false },
    // No picture is written into the program: it would travel in setData, whole, as often as its node.
    imageUrlLoaderOption: { limit: 1 },
    postcss: { cssModules },
    webpackChain(chain, webpack) {
      chain.externals(buildTimeOnly)
      chain.resolve.alias.set('@tarojs/taro$', resolve(root, 'config/taro-api.cjs'))
      writeModernScripts(chain)
      if (production) {
        minifyWithSwc(chain)
        const literal = chain.module
          .rule('literal-classes')
          .test(/\.tsx$/)
          .enforce('pre')
          .use('literal-classes')
        literal.loader(resolve(root, 'config/literal-classes.cjs')).options({ nameOf: shortClassNames(root) })
      }
      // WeChat has no AbortController; library code reads the bare name (taro.md, trap 2). Nor have phones before
      // iOS 12.1 a globalThis: the query library looks for the document there.
      chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
        {
          AbortController: [resolve(root, 'src/common/platform/abort-controller.ts'), 'AbortController'],
          globalThis: ['@tarojs/runtime', 'window'],
        },
      ])
      if (production)
        for (const [name, plugin] of [
          ['modules', ModuleSizesPlugin],
          ['slots', SlotSourcesPlugin],
        ] as const)
          chain.plugin(name).use(plugin, [resolve(root, `.cache/${name}-${basename(output)}.json`)])
    },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // Watch mode writes to dist/h5, where our own server serves it; webpack's is only the engine (scripts/dev.ts).
    devServer: { open: false, hot: false, liveReload: false, client: false, devMiddleware: { writeToDisk: true } },
    compile: { include: modernLibraries },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    // Real pixels instead of rem: the page then looks the same in a phone, in the preview's frame and on a wide screen.
    postcss: { cssModules, pxtransform: { enable: true, config: { targetUnit: px } } },
    webpackChain(chain) {
      chain.externals(buildTimeOnly)
      // Plain elements in the place of Taro's web components (decision 41). Each page takes only those that it has.
      const elements = resolve(root, 'src/common/platform/elements')
      chain.resolve.alias.set('@tarojs/components$', elements)
      chain.resolve.alias.set('@tarojs/components/dist/components$', resolve(elements, 'of-router.ts'))
      chain.resolve.alias.set('@tarojs/router$', resolve(elements, 'router.ts'))
      chain.module
        .rule('elements')
        .test(/\.tsx?$/)
        .include.add(elements)
        .end()
        .merge({ sideEffects: false })
      // Taro's requests bring the first two along; every browser of ours has a `fetch`, and nothing here is JSONP. The third
      // takes a browser's name apart as soon as it is loaded, for who asks what phone this is: nobody does. The last is the
      // look of Taro's checkboxes, with a font of their signs.
      const styles = '@tarojs/components/dist/taro-components/taro-components.css'
      for (const unused of ['whatwg-fetch', 'jsonp-retry', 'platform', styles])
        chain.resolve.alias.set(`${unused}$`, false as never)
      const roles = chain.module
        .rule('no-aria-role')
        .test(/\.tsx$/)
        .enforce('pre')
        .use('no-aria-role')
      roles.loader(resolve(root, 'config/no-aria-role.cjs'))
      // Without this each page's chunk carries its own copy of Taro's components and of the ui kit.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          shared: { name: 'shared', chunks: 'async', minChunks: 3, minSize: 0, priority: 20, test: isOfHome },
          later: { name: 'later', chunks: 'async', minChunks: 3, minSize: 0, priority: 10 },
        },
      })
      chain.performance.hints(false)
      chain.plugin('early-script').use(EarlyScriptPlugin, [{ root, publicPath: '/app/', api }])
      writeModernScripts(chain)
      if (production) minifyWithSwc(chain)
    },
  },
}

export default config
