import { shanghaiOffsetMs } from '../durations'
import type { Cell } from './csv'

/** A time in the shop's time: `2026-03-01 09:30:00`. */
export const timeCell = (at: Date | null): Cell =>
  at && new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 19).replace('T', ' ')
