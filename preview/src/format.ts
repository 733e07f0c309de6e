import { locale, settings } from './settings'

/** 16800 → ¥168.00, calculated with whole numbers. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100).toLocaleString(locale())
  return `${fen < 0 ? '−' : ''}¥${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
}

export const count = (value: number) => value.toLocaleString(locale())

export const clockTime = (iso: string) =>
  new Date(iso).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

export const day = (iso: string) =>
  new Date(iso).toLocaleDateString(locale(), {
    year: 'numeric',
    month: settings().language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  })

export const shortTime = (iso: string) =>
  new Date(iso).toLocaleString(locale(), {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
