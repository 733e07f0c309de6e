import type { Language } from './language'

/**
 * A count, shortened: `386`, `1.2万` in Chinese and Japanese, `12k` in English. Rounded down, so that it never shows
 * more than there is.
 */
export function formatCount(count: number, language: Language): string {
  const [unit, word] = language === 'en' ? [1_000, 'k'] : [10_000, '万']
  if (count < unit) return String(count)
  const tenths = Math.floor((count * 10) / unit)
  return `${tenths % 10 === 0 || tenths >= 1000 ? Math.floor(tenths / 10) : tenths / 10}${word}`
}
