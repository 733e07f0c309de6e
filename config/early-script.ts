import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { Compilation, type Compiler, sources } from 'webpack'
import { bringsHome } from './home-chunk'

interface Options {
  root: string
  publicPath: string
  /** The origin of the API; empty where it is the page's own. */
  api: string
}

/** The files of the home page beside those that every page loads. */
function homeFilesOf({ chunkGroups, entrypoints }: Compilation): string[] {
  const entry = new Set([...entrypoints.values()].flatMap((one) => one.getFiles()))
  const home = chunkGroups.find(bringsHome)
  return (home?.getFiles() ?? []).filter((file) => !entry.has(file))
}

/**
 * Makes src/common/platform/early the first script of index.html: in one small file, which runs as soon as it is there. One that
 * is `async` waits for the first paint in Chrome, and one that is deferred for the styles.
 */
export class EarlyScriptPlugin {
  constructor(private readonly options: Options) {}

  apply(compiler: Compiler) {
    const { root, publicPath, api } = this.options
    compiler.hooks.thisCompilation.tap('EarlyScript', (compilation) => {
      // After index.html was made, and before the names of files get their final hashes.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE + 1
      compilation.hooks.processAssets.tapPromise({ name: 'EarlyScript', stage }, async () => {
        const page = compilation.getAsset('index.html')
        if (!page) return
        const files = homeFilesOf(compilation).map((file) => publicPath + file)
        const { outputFiles, metafile } = await build({
          absWorkingDir: root,
          entryPoints: ['src/common/platform/early/index.ts'],
          bundle: true,
          write: false,
          minify: true,
          metafile: true,
          format: 'iife',
          target: 'es2017',
          alias: { '@': resolve(root, 'src') },
          define: { homeFiles: JSON.stringify(files), 'process.env.TARO_APP_API': JSON.stringify(api) },
        })
        for (const input of Object.keys(metafile.inputs)) compilation.fileDependencies.add(resolve(root, input))
        const code = outputFiles[0]?.text ?? ''
        const contenthash = createHash('sha256').update(code).digest('hex').slice(0, 8)
        const path = `js/early.${contenthash}.js`
        compilation.emitAsset(path, new sources.RawSource(code), { contenthash, immutable: true })
        const tag = `<script src="${publicPath}${path}"></script>`
        const html = String(page.source.source()).replace('</title>', `</title>${tag}`)
        compilation.updateAsset('index.html', new sources.RawSource(html))
      })
    })
  }
}
