import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, version } from 'esbuild'
import { changedAt, isFresh, type Made, openKeptScripts } from './kept-scripts'

const sources = fileURLToPath(new URL('..', import.meta.url))
const entries = { runtime: 'view/boot.ts', live: 'serve/page/live.ts', panel: 'serve/page/panel.ts' }

const keptScripts = openKeptScripts(join(sources, '../.cache/scripts'))

/** This file defines how scripts are built, so it is one of their sources. */
const recipe = fileURLToPath(import.meta.url)

async function make(name: string, entry: string): Promise<Made> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: sources,
    entryPoints: { [name]: entry },
    outdir: '/',
    bundle: true,
    write: false,
    metafile: true,
    sourcemap: 'linked',
    format: 'iife',
    target: ['chrome100', 'safari15', 'firefox100'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const inputs = [recipe, ...Object.keys(metafile.inputs).map((file) => join(sources, file))]
  return {
    files: Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text])),
    inputs: Object.fromEntries(inputs.map((file) => [file, changedAt(file)])),
  }
}

/** All sites of a process share the scripts. */
const made = new Map<string, Promise<Made>>()

async function current(name: string, entry: string): Promise<Made> {
  const known = await made.get(name)?.catch(() => undefined)
  if (known && isFresh(known)) return known
  const fresh = remake(name, entry)
  made.set(name, fresh)
  return fresh
}

async function remake(name: string, entry: string): Promise<Made> {
  const place = `${name}-${version}`
  const kept = keptScripts.recall(place)
  if (kept) return kept
  const begunAt = Date.now()
  const fresh = await make(name, entry)
  // A source written during the build may have been read before the change.
  if (Object.values(fresh.inputs).every((at) => at < begunAt)) keptScripts.keep(place, fresh)
  return fresh
}

/**
 * Builds a script or style sheet of this host's own pages on demand: `runtime.js`, `panel.css`, `live.js.map`.
 * Undefined where there is none of that name. Rejects with the message of esbuild.
 */
export async function browserScript(file: string): Promise<string | undefined> {
  const [name = ''] = file.split('.')
  const entry = Object.hasOwn(entries, name) ? entries[name as keyof typeof entries] : undefined
  if (entry === undefined) return undefined
  const { files } = await current(name, entry)
  return Object.hasOwn(files, file) ? files[file] : undefined
}
