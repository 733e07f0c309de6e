import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type OutputFile } from 'esbuild'

const sources = fileURLToPath(new URL('..', import.meta.url))
const entries = { runtime: 'view/boot.ts', live: 'serve/page/live.ts', panel: 'serve/page/panel.ts' }

/** The scripts and style sheets of this host's own pages, made when they are asked for. */
export interface BrowserScripts {
  /** `runtime.js`, `panel.css`, `runtime.js.map`; undefined where there is none of that name. Throws what esbuild throws. */
  read(name: string): Promise<Uint8Array | undefined>
}

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

export function openBrowserScripts(): BrowserScripts {
  const made = new Map<string, Promise<Made>>()

  const current = async (name: string, entry: string): Promise<Made> => {
    const known = await made.get(name)?.catch(() => undefined)
    if (known && isFresh(known)) return known
    const fresh = make(name, entry)
    made.set(name, fresh)
    return fresh
  }

  return {
    async read(file) {
      const [name = ''] = file.split('.')
      const entry = Object.hasOwn(entries, name) ? entries[name as keyof typeof entries] : undefined
      if (entry === undefined) return undefined
      const { files } = await current(name, entry)
      return files.find(({ path }) => basename(path) === file)?.contents
    },
  }
}
