import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { inRoot } from './root'

/** Which folder takes something from which: the keys are folders, from the root, with a slash between their names. */
export type Rooms = Map<string, Set<string>>

const isSource = (path: string) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path)
const endings = ['', '.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.d.ts', '/index.ts', '/index.tsx']

/**
 * Reads who imports whom in the folders `of`, tests left out. A folder stands for the files that lie in it; a folder inside
 * it is another one. `root`: for tests, another folder than this project's.
 */
export function readRooms(of: readonly string[], root = inRoot()): Rooms {
  const rooms: Rooms = new Map()
  for (const file of of.flatMap((folder) => sourcesUnder(join(root, folder)))) {
    const from = relative(root, dirname(file))
    const to = rooms.get(from) ?? new Set()
    rooms.set(from, to)
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      const target = resolveImport(fileName, file, root)
      if (target !== undefined && isSource(target)) to.add(relative(root, dirname(target)))
    }
    to.delete(from)
  }
  return rooms
}

/** Each group of folders of which every one reaches every other. */
export function circlesAmong(rooms: Rooms): string[][] {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>()
    const waiting = [...(rooms.get(from) ?? [])]
    for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
      if (seen.has(room)) continue
      seen.add(room)
      waiting.push(...(rooms.get(room) ?? []))
    }
    return seen
  }
  const reached = new Map([...rooms.keys()].map((room) => [room, reach(room)]))
  const circles = new Map<string, string[]>()
  for (const [room, others] of reached) {
    if (!others.has(room)) continue
    const circle = [room, ...[...others].filter((other) => other !== room && reached.get(other)?.has(room))].sort()
    circles.set(circle.join(' '), circle)
  }
  return [...circles.values()]
}

function sourcesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesUnder(path)
    return isSource(path) ? [path] : []
  })
}

/** Only what lies in the project: relative paths, the client's alias, the contract by its name. */
function resolveImport(name: string, from: string, root: string): string | undefined {
  if (name === '@haoli/contract') return join(root, 'contract/src/index.ts')
  if (name === '@haoli/contract/schemas') return join(root, 'contract/src/schemas.ts')
  const base = name.startsWith('@/') ? join(root, 'src', name.slice(2)) : join(dirname(from), name)
  if (!name.startsWith('.') && !name.startsWith('@/')) return undefined
  return endings.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile())
}
