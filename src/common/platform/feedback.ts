import Taro from '@tarojs/taro'
import { takeKeys } from './dialog-keys'

/** Shows one short message, which disappears by itself. */
export function toast(words: string, kind: 'none' | 'success' = 'none'): void {
  void Taro.showToast({ title: words, icon: kind, duration: words.length > 12 ? 2600 : 1800 })
}

export interface Question {
  title: string
  words?: string
  /** The button that does it. */
  yes: string
  no: string
  /** It cannot be undone. */
  destructive?: boolean
}

/** Taro's browser dialog counts a wide letter twice, and takes eight. */
const browserLength = (word: string): number => [...word].reduce((sum, letter) => sum + (letter > '\u0390' ? 2 : 1), 0)

const fits = (word: string): boolean => (process.env.TARO_ENV === 'weapp' ? word.length <= 4 : browserLength(word) <= 8)

/** Both dialogs refuse long button texts; those are replaced as a whole, because a cut one (`Dele`) says nothing. */
const onButton = (word: string, short: string): string => (fits(word) ? word : short)

/** Asks in the platform's own dialog; true when the user said yes. */
export async function confirm({ title, words, yes, no, destructive }: Question): Promise<boolean> {
  const asked = Taro.showModal({
    title,
    content: words ?? '',
    confirmText: onButton(yes, 'OK'),
    cancelText: onButton(no, 'No'),
    confirmColor: destructive ? '#D6402B' : '#2F7D6B',
  })
  const giveBack = takeKeys(title, destructive === true)
  try {
    return (await asked).confirm
  } finally {
    giveBack()
  }
}

/** A short vibration, where the phone can do it. */
export function tick(): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.vibrateShort({ type: 'light' }).catch(() => undefined)
}
