import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Compilation, Compiler, Module } from 'webpack'

/** Package → the sources that the main package holds for nothing but that package's fills of slots. */
export type SlotSources = Record<string, string[]>

const fillsOf = /^src\/([^/]+)\/slots\.ts$/
const mainPages = /^src\/(app\.tsx|tabs\/[^/]+\/index\.tsx)$/

function sourcesOf({ modules, moduleGraph, compiler }: Compilation): SlotSources {
  const nameOf = (module: Module) => relative(compiler.context, module.nameForCondition() ?? '').replaceAll('\\', '/')
  const roots = [...modules].filter((module) => mainPages.test(nameOf(module)))

  /** All that the pages of the main package bring with them, `without` one package's fills. */
  const reached = (without?: string): Set<string> => {
    const seen = new Set(roots)
    // A set hands out what is added to it while it is walked through.
    for (const module of seen) {
      for (const connection of moduleGraph.getOutgoingConnections(module)) {
        const next = connection.getActiveState(undefined) === false ? null : connection.module
        if (next && (without === undefined || nameOf(next) !== without)) seen.add(next)
      }
    }
    return new Set([...seen].map(nameOf))
  }

  const all = reached()
  const owned = [...all].flatMap((source) => {
    const name = fillsOf.exec(source)?.[1]
    if (!name) return []
    const others = reached(source)
    return [[name, [...all].filter((one) => !others.has(one))] as const]
  })
  return Object.fromEntries(owned)
}

/** Writes down, beside the build, what each package's fills of slots bring into the main package: it has a budget. */
export class SlotSourcesPlugin {
  constructor(private readonly to: string) {}

  apply(compiler: Compiler) {
    let sources: SlotSources = {}
    compiler.hooks.thisCompilation.tap('SlotSources', (compilation) => {
      // Before modules are merged into each other, when it is known which imports lead to something that is used.
      compilation.hooks.afterOptimizeDependencies.tap('SlotSources', () => {
        sources = sourcesOf(compilation)
      })
    })
    compiler.hooks.afterEmit.tap('SlotSources', () => {
      mkdirSync(dirname(this.to), { recursive: true })
      writeFileSync(this.to, JSON.stringify(sources))
    })
  }
}
