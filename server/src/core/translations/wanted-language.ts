import { type TranslatedLanguage, translatedLanguages } from '@haoli/contract'

/**
 * The language that an `accept-language` header likes best among those of the interface; undefined: the shop's own, Chinese, or
 * none of them. Weights that are no numbers count as 0.
 */
export function wantedLanguage(header = ''): TranslatedLanguage | undefined {
  const liked = header
    .split(',')
    .map((entry) => {
      const [tag = '', ...params] = entry.trim().toLowerCase().split(';')
      const weight = params.map((param) => /^\s*q=(.*)$/.exec(param)?.[1]).find((q) => q !== undefined)
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const first = liked.find(({ language }) => language === 'zh' || translatedLanguages.some((one) => one === language))
  return translatedLanguages.find((one) => one === first?.language)
}
