import { agencyLimits } from '@haoli/contract'

/** How many pieces somebody has typed; null: no whole number that an offer may have. */
export function readPieces(text: string): number | null {
  const pieces = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0
  return pieces >= 1 && pieces <= agencyLimits.offeredPieces ? pieces : null
}
