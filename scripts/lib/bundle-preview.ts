import { copyFile, mkdir } from 'node:fs/promises'
import { type BuildOptions, build, context } from 'esbuild'
import { inRoot } from './root'

const options: BuildOptions = {
  entryPoints: [inRoot('preview/src/main.ts')],
  outdir: inRoot('dist/preview'),
  bundle: true,
  minify: true,
  target: ['chrome90', 'safari14', 'firefox90'],
  logLevel: 'warning',
}

async function copyPage() {
  await mkdir(inRoot('dist/preview'), { recursive: true })
  await copyFile(inRoot('preview/index.html'), inRoot('dist/preview/index.html'))
}

/** Makes dist/preview from preview/: some 30 ms, so it is simply done each time. */
export async function bundlePreview(): Promise<void> {
  await copyPage()
  await build(options)
}

/** The same, again with every change; answers how to stop. */
export async function watchPreview(): Promise<() => Promise<void>> {
  await copyPage()
  const watching = await context(options)
  await watching.watch()
  return () => watching.dispose()
}
