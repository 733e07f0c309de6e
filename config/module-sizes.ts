import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { transform } from 'esbuild'
import type { Chunk, Compilation, Compiler, Module } from 'webpack'

/** A module as webpack holds it: one file, several merged into one, or a style sheet taken out of the scripts. */
interface Held extends Module {
  modules?: Held[]
  content?: Buffer | string
}

/** Estimated bytes of each source file in each output file: file → source → bytes. */
export type ModuleSizes = Record<string, { bytes: number; modules: Record<string, number> }>

const unmerged = (module: Held): Held[] => module.modules?.flatMap(unmerged) ?? [module]

const assetBytes = 60

/** Bytes of a module minified alone: comments and long names would make it look heavier than it is. */
async function weigh(module: Held): Promise<number> {
  if (module.content !== undefined) return module.content.length
  // A picture goes into a file of its own; the script has its address.
  if (module.type.startsWith('asset')) return assetBytes
  const source = String(module.originalSource()?.source() ?? '')
  try {
    return (await transform(source, { minify: true, logLevel: 'silent' })).code.length
  } catch {
    return source.length
  }
}

async function shares(modules: Held[], bytes: number, root: string): Promise<Record<string, number>> {
  const weighed = await Promise.all(
    modules.map(async (module) => {
      const path = module.nameForCondition() ?? module.identifier()
      return [relative(root, path).replaceAll('\\', '/'), await weigh(module)] as const
    }),
  )
  const sum = weighed.reduce((total, [, weight]) => total + weight, 0) || 1
  const found: Record<string, number> = {}
  for (const [path, weight] of weighed) found[path] = (found[path] ?? 0) + (weight / sum) * bytes
  return Object.fromEntries(Object.entries(found).map(([path, share]) => [path, Math.round(share)]))
}

/** Which sources a chunk brings into which of its files. */
async function sizesOf(chunk: Chunk, compilation: Compilation): Promise<ModuleSizes> {
  const modules = [...compilation.chunkGraph.getChunkModulesIterable(chunk)]
    .flatMap((module) => unmerged(module as Held))
    .filter(({ type }) => type !== 'runtime')
  const files = [...chunk.files].map(async (file) => {
    const isStyle = !file.endsWith('.js')
    const inFile = modules.filter((module) => (module.type === 'css/mini-extract') === isStyle)
    // Taro moves what several subpackages share into each of them, under the same name.
    const copy = Object.keys(compilation.assets).find((name) => name === file || name.endsWith(`/${file}`)) ?? file
    const bytes = compilation.getAsset(copy)?.source.size() ?? 0
    return [file, { bytes, modules: await shares(inFile, bytes, compilation.compiler.context) }] as const
  })
  return Object.fromEntries(await Promise.all(files))
}

/**
 * Writes down what each output file is made of, beside the build, not in it: when a package grows over its budget, the
 * gate names the modules. Bytes are estimates: each module minified alone, scaled to the file's size.
 */
export class ModuleSizesPlugin {
  constructor(private readonly to: string) {}

  apply(compiler: Compiler) {
    compiler.hooks.afterEmit.tapPromise('ModuleSizes', async (compilation) => {
      const sizes = await Promise.all([...compilation.chunks].map((chunk) => sizesOf(chunk, compilation)))
      mkdirSync(dirname(this.to), { recursive: true })
      writeFileSync(this.to, JSON.stringify(Object.assign({}, ...sizes)))
    })
  }
}
