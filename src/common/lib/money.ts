const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** The parts of an amount as it is written: `-1,234.50` is `{ sign: '-', yuan: '1,234', cents: '50' }`. */
export function moneyParts(amountFen: number): { sign: '' | '-'; yuan: string; cents: string } {
  const whole = Math.abs(amountFen)
  return {
    sign: amountFen < 0 ? '-' : '',
    yuan: group(String(Math.floor(whole / 100))),
    cents: String(whole % 100).padStart(2, '0'),
  }
}

/** `¥1,234.50`. The only place where an amount becomes text; `short` leaves out `.00`. */
export function formatFen(amountFen: number, { short = false } = {}): string {
  const { sign, yuan, cents } = moneyParts(amountFen)
  return `${sign}¥${yuan}${short && cents === '00' ? '' : `.${cents}`}`
}
