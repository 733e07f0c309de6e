import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type OutputFile } from 'esbuild'

const sources = fileURLToPath(new URL('..', import.meta.url))
const entries = { runtime: 'view/boot.ts', live: 'serve/page/live.ts', panel: 'serve/page/panel.ts' }

interface Made {
  files: OutputFile[]
  /** What they were made of, with the time of each one's last change. */
  inputs: Map<string, number>
}

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
const isFresh = ({ inputs }: Made) => [...inputs].every(([file, at]) => changedAt(file) === at)

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
  const files = Object.keys(metafile.inputs).map((file) => join(sources, file))
  return { files: outputFiles, inputs: new Map(files.map((file) => [file, changedAt(file)])) }
}

/** All sites of a process show the same pages. */
const made = new Map<string, Promise<Made>>()

async function current(name: string, entry: string): Promise<Made> {
  const known = await made.get(name)?.catch(() => undefined)
  if (known && isFresh(known)) return known
  const fresh = make(name, entry)
  made.set(name, fresh)
  return fresh
}

/**
 * A script or style sheet of this host's own pages, made when it is asked for: `runtime.js`, `panel.css`, `live.js.map`.
 * Undefined where there is none of that name. Rejects with what esbuild says.
 */
export async function browserScript(file: string): Promise<Uint8Array | undefined> {
  const [name = ''] = file.split('.')
  const entry = Object.hasOwn(entries, name) ? entries[name as keyof typeof entries] : undefined
  if (entry === undefined) return undefined
  const { files } = await current(name, entry)
  return files.find(({ path }) => basename(path) === file)?.contents
}
