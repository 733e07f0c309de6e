/** Fen as yuan: `123456` → `1,234.56`; without `.00` where `short`. */
export function yuan(fen: number, { short = false } = {}): string {
  const whole = short && fen % 100 === 0
  const digits = whole ? 0 : 2
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** What a person typed as yuan, in fen; null where it is no amount. */
export function fenOf(typed: string | number | null | undefined): number | null {
  const text = String(typed ?? '').trim()
  if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(text)) return null
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return text.startsWith('-') ? -fen : fen
}
