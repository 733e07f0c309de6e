import type { AppJson } from '../gates/app-json/app-json'
import { packagesOf } from '../gates/package-sizes'
import type { BuiltFile } from '../gates/scripts-of'

const bytes = (value: number) => value.toLocaleString('en').padStart(12)

/**
 * Package by package: bytes as built, as WeChat compiles them, and the budget; then the ten largest files.
 * @returns the lines, and whether every package is within its budget, counted either way
 */
export function sizeTable(app: AppJson, built: BuiltFile[], compiled: BuiltFile[]): { lines: string[]; ok: boolean } {
  const after = packagesOf({ app, files: compiled })
  const rows = packagesOf({ app, files: built }).map(({ name, bytes, budget }, at) => {
    const compiledBytes = after[at]?.bytes ?? 0
    return { name, bytes, compiledBytes, budget, over: Math.max(bytes, compiledBytes) - budget }
  })
  const total = (files: BuiltFile[]) => files.reduce((sum, file) => sum + file.bytes, 0)
  const largest = [...compiled].sort((a, b) => b.bytes - a.bytes).slice(0, 10)
  return {
    ok: rows.every(({ over }) => over <= 0),
    lines: [
      `${' '.repeat(16)}${['as built', 'compiled', 'budget'].map((head) => head.padStart(12)).join('')}`,
      ...rows.map(
        ({ name, bytes: before, compiledBytes, budget, over }) =>
          name.padEnd(16) +
          [before, compiledBytes, budget].map(bytes).join('') +
          (over > 0 ? `  ${over.toLocaleString('en')} B TOO MUCH` : ''),
      ),
      `${'all'.padEnd(16)}${bytes(total(built))}${bytes(total(compiled))}`,
      '',
      "The ten largest files, as WeChat's compiler leaves them:",
      ...largest.map((file) => `${bytes(file.bytes)}  ${file.path}`),
    ],
  }
}
