import { pinyin } from 'pinyin-pro'

/** How Chinese characters are spoken, one syllable each, without tones: 绿茶 → lv, cha. */
export const syllablesOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true })
