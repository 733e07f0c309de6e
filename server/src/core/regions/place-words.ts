import type { TranslatedLanguage } from '@haoli/contract'
import { Converter } from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'
import { namesOfPlaces } from './names-of-places'
import { partsOf, shortName } from './place-paths'
import { regionTree } from './region-tree'

/**
 * What `placeName` calls a place, in another language: `Garze (Sichuan)` for 四川甘孜. undefined: no place is called so. The places in
 * brackets keep a list of several places readable.
 */
export function placeIn(language: TranslatedLanguage, name: string): string | undefined {
  const parts = paths().get(name)
  if (!parts) return undefined
  const words = parts.map((part) => partIn(language, part))
  if (language === 'ja') return words.join('')
  const [place, ...around] = words.reverse()
  return around.length > 0 ? `${place} (${around.join(', ')})` : place
}

/** A province, city or county in another language by its short name: 杭州 is Hangzhou. */
const partIn = (language: TranslatedLanguage, part: string): string =>
  language === 'en' ? namesOfPlaces[part]?.[0] || spoken(part) : namesOfPlaces[part]?.[1] || inJapanese(part)

/** Of each official name in the region tree what it is called in another language. */
export function wordsOfRegions(language: TranslatedLanguage): Record<string, string> {
  const words: Record<string, string> = {}
  const note = (name: string) => {
    words[name] ??= name.includes('直辖县级') ? direct[language] : partIn(language, shortName(name))
  }
  for (const { name, cities } of regionTree.provinces) {
    note(name)
    for (const city of cities) {
      note(city.name)
      city.counties.forEach(note)
    }
  }
  return words
}

/** The heading of counties that a province governs directly. */
const direct = { en: 'Under the province', ja: '省直轄' } as const

/** 西安 is Xi'an: a syllable that begins with a vowel would be read with the one before it. */
function spoken(part: string): string {
  const syllables = pinyin(part, { toneType: 'none', type: 'array' })
  const word = syllables.map((one, index) => (index > 0 && /^[aeo]/.test(one) ? `'${one}` : one)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Japanese writes 龍 and 岩 in names of places. */
const inJapanese = (part: string): string => toJapanese()(part).replaceAll('竜', '龍').replaceAll('巌', '岩')

/** Made once, and not where this is only imported: it takes a tenth of a second. */
let converter: ((text: string) => string) | undefined
function toJapanese() {
  converter ??= Converter({ from: 'cn', to: 'jp' })
  return converter
}

let known: Map<string, string[]> | undefined
/** The parts of each place by the name of the whole. Where two places are called the same, the larger is meant. */
function paths() {
  if (known) return known
  known = new Map()
  const note = (path: string[]) => {
    const parts = partsOf(path)
    const name = parts.join('')
    if (!known?.has(name)) known?.set(name, parts)
  }
  for (const { name } of regionTree.provinces) note([name])
  for (const { name, cities } of regionTree.provinces) {
    for (const city of cities) {
      note([name, city.name])
      for (const county of city.counties) note([name, city.name, county])
    }
  }
  return known
}
