/**
 * Income tax that is withheld from what one person is paid for labour in a month, in fen (个人所得税扣缴申报管理办法, 2018, 61 号, table 2). Up to
 * ¥4,000 an expense of ¥800 is free, above it a fifth; of the rest 20 %, above ¥20,000 30 % less ¥2,000, above ¥50,000 40 %
 * less ¥7,000. Rounded down to the fen.
 */
export function labourTaxOf(monthFen: number): number {
  const taxable = monthFen <= 400_000 ? Math.max(0, monthFen - 80_000) : Math.floor((monthFen * 4) / 5)
  const { percent, lessFen } = brackets.find(({ upToFen }) => taxable <= upToFen) ?? highest
  return Math.floor((taxable * percent) / 100) - lessFen
}

const highest = { percent: 40, lessFen: 700_000 }
const brackets = [
  { upToFen: 2_000_000, percent: 20, lessFen: 0 },
  { upToFen: 5_000_000, percent: 30, lessFen: 200_000 },
]

/**
 * What is withheld of a payment to somebody who has had `before` in the same month, with what was withheld of that. Never all of
 * it: where withholding began in the middle of a month, the next payments make up for it.
 */
export const taxWithheld = (fen: number, before: { amountFen: number; taxFen: number }): number =>
  Math.min(fen - 1, Math.max(0, labourTaxOf(before.amountFen + fen) - before.taxFen))
