import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { circlesAmong, readRooms } from './rooms'
import { inRoot } from './root'

/**
 * Circles of folders, SQL on a table that belongs to another system, time that a client does not take from its clock, and
 * moves between pages outside their one file.
 */
export function houseProblems(tables: ReadonlyMap<string, readonly string[]>, root = inRoot()): string[] {
  return [...circles(root), ...foreignTableUses(tables, root), ...otherClocks(root), ...strayMoves(root)]
}

function circles(root: string): string[] {
  return circlesAmong(readRooms(['server/src', 'contract/src', 'src'], root))
    .filter((circle) => !circle.every((folder) => folder === circle[0] || folder.startsWith(`${circle[0]}/`)))
    .map((circle) => `these folders take from each other in a circle: ${circle.join(', ')}`)
}

/** `tables`: those of each system, by its folder. Nobody else reads or writes them: the core asks, or tells of an event. */
function foreignTableUses(tables: ReadonlyMap<string, readonly string[]>, root: string): string[] {
  const problems: string[] = []
  for (const zone of ['core', 'systems', 'sandbox'] as const) {
    for (const file of sourcesUnder(join(root, 'server/src', zone))) {
      const path = relative(root, file)
      const text = readFileSync(file, 'utf8')
      for (const [system, names] of tables) {
        if (path.startsWith(`server/src/systems/${system}/`)) continue
        const found = names.filter((name) => mentions(text, name))
        for (const name of found) problems.push(`${path} uses the table ${name}, which belongs to ${system}`)
      }
    }
  }
  return problems
}

/** In SQL after the words that a table follows, or as the name that a query builder is given. */
const mentions = (text: string, table: string) =>
  new RegExp(
    `\\b(?:from|join|into|update)\\s+${table}\\b|\\b(?:selectFrom|insertInto|updateTable|deleteFrom|\\w+Join)\\(\\s*['"]${table}\\b`,
  ).test(text)

const clockFiles = ['src/common/lib/clock.ts', 'src/common/lib/time.ts']
const otherClock = /\bDate\.now\b|\bnew Date\b|\.toLocale\w*String\(|\bIntl\.DateTimeFormat\b/

const deskClock = 'desk/src/common/lib/clock.ts'
// The desk formats times in the shop's zone, for which its browsers have `Intl`.
const otherClockAtDesk = /\bDate\.now\b|\bnew Date\(\)|\bdayjs\(\)/

/** The clock of a phone or of a computer may be wrong, and its zone is not the shop's. */
function otherClocks(root: string): string[] {
  const asking = (folder: string, allowed: string[], pattern: RegExp) =>
    sourcesUnder(join(root, folder))
      .map((file) => relative(root, file))
      .filter((path) => !allowed.includes(path) && pattern.test(readFileSync(join(root, path), 'utf8')))
  return [
    ...asking('src', clockFiles, otherClock).map(
      (path) => `${path} asks the phone for the time: take it from common/lib/clock, or format it by common/lib/time`,
    ),
    ...asking('desk/src', [deskClock], otherClockAtDesk).map(
      (path) => `${path} asks the computer for the time: take it from common/lib/clock`,
    ),
  ]
}

const pageMover = 'src/common/platform/pages.ts'
const move = /[.{,]\s*(navigateTo|redirectTo|reLaunch|switchTab|navigateBack)\b|<(Navigator)\b/

/** WeChat's stack has an end, and a page may not load: one file knows both, and opens every page. */
function strayMoves(root: string): string[] {
  return sourcesUnder(join(root, 'src')).flatMap((file) => {
    const path = relative(root, file)
    const [, call, tag] = move.exec(readFileSync(file, 'utf8')) ?? []
    return (call ?? tag) && path !== pageMover ? [`${path} uses ${call ?? tag}: pages are opened by ${pageMover}`] : []
  })
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
