/** What a search says about the price, in fen, both ends included. */
export interface Budget {
  minPriceFen?: number
  maxPriceFen?: number
}

const digits = '零一二三四五六七八九'
const numerals = '一二两三四五六七八九十百千万'
const number = `(\\d{1,6}(?:\\.\\d{1,2})?[百千万k]?|[${numerals}]+)`
const unit = '(?:元钱|块钱|元|块|圆|yuan|rmb|cny)'
/** 块 also counts pieces, such as four of soap: without 钱 it is money from ten on. */
const fromTen = `(\\d{2,6}|[一二两三四五六七八九]?[十百千万][${numerals}]*)`
const sign = '[¥￥]'
/** Ends an amount: 6-7mm and 10 to 12 pieces are none. */
const end = `(?![\\da-z.%％${numerals}])(?!\\s*(?:[寸斤克枚片支条天年月日号个根朵人岁级只件盒]|(?:mm|cm|g|kg|ml|pcs|pieces)(?![a-z])))`

interface Rule {
  says: RegExp
  budget: (...yuan: number[]) => Budget
}

const fen = (yuan: number): number => Math.round(yuan * 100)
const upTo = (yuan: number): Budget => ({ maxPriceFen: fen(yuan) })
const from = (yuan: number): Budget => ({ minPriceFen: fen(yuan) })
/** Of an amount without more words a quarter less or more is meant. */
const about = (yuan: number): Budget => ({ minPriceFen: fen(yuan * 0.75), maxPriceFen: fen(yuan * 1.25) })
const rule = (says: string, budget: Rule['budget']): Rule => ({ says: new RegExp(says, 'i'), budget })

/** The first one that fits holds. */
const rules: readonly Rule[] = [
  rule(
    `${sign}?${number}${unit}?\\s*(?:到|至|~|～|-|–|to)\\s*${sign}?${number}(?:${unit}|${end})`,
    (one = 0, other = 0) => ({
      ...from(Math.min(one, other)),
      ...upTo(Math.max(one, other)),
    }),
  ),
  rule(`(?:不超过|不到|低于|within|under|below|up to|less than)\\s*${sign}?${number}\\s*(?:${unit}|${end})`, upTo),
  rule(`${sign}?${number}\\s*(?:${unit}?\\s*(?:以内|以下|之内|及以下|未満)|${unit}内)`, upTo),
  rule(`(?:over|above|more than|at least|超过|高于)\\s*${sign}?${number}\\s*(?:${unit}|${end})`, from),
  rule(`${sign}?${number}\\s*(?:${unit}?\\s*以上|${unit}起)`, from),
  rule(`${sign}\\s*${number}${end}(?:左右|上下)?`, about),
  rule(`${number}\\s*(?:元钱|块钱|元|圆|yuan|rmb|cny)(?:左右|上下|前后)?`, about),
  rule(`${fromTen}\\s*块(?:左右|上下|前后)?`, about),
]

/** Reads the budget that a search names, and what else it says: 茶叶 200到300 → 茶叶. Yen are no budget of this shop. */
export function readBudget(text: string): { budget: Budget | null; rest: string; said: string } {
  for (const { says, budget } of rules) {
    const found = says.exec(text)
    if (!found) continue
    const yuan = found.slice(1).map((amount) => yuanOf(amount))
    if (yuan.some((amount) => amount === undefined)) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    return { budget: budget(...(yuan as number[])), rest, said: found[0].trim() }
  }
  return { budget: null, rest: text, said: '' }
}

const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1000, k: 1000, 万: 10_000 }

/** 一百五 and 1.5k as numbers; undefined: none that can be read. */
function yuanOf(amount: string): number | undefined {
  const written = /^([\d.]+)([百千万k]?)$/i.exec(amount)
  if (written) return Number(written[1]) * (steps[(written[2] ?? '').toLowerCase()] ?? 1)
  let [sum, digit, last] = [0, 0, 1]
  for (const char of amount) {
    const step = steps[char]
    if (step === undefined) {
      digit = char === '两' ? 2 : digits.indexOf(char)
      continue
    }
    sum += (digit || 1) * step
    last = step
    digit = 0
  }
  // 一百五 is 150, but 十五 is 15.
  sum += digit * (last > 10 ? last / 10 : 1)
  return sum > 0 ? sum : undefined
}
