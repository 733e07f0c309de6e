/** `812 B`, `1.4 kB`, `2.0 MB`: powers of 1,000, as WeChat counts its limits. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `12.4 s` since the program started; events from before the panel opened count as part of the start. */
export const secondsInWords = (ms: number | undefined): string =>
  ms === undefined ? 'start' : `${(ms / 1000).toFixed(1)} s`

const mostLetters = 20_000

/** A value as text, as a console would print it, cut to a limit. */
export function valueInWords(value: unknown, indent = 0): string {
  const words = rawWords(value, indent)
  return words.length > mostLetters ? `${words.slice(0, mostLetters)} …` : words
}

function rawWords(value: unknown, indent: number): string {
  if (typeof value === 'string') return value
  // An error of the phone's page is not an instance of this page's `Error`.
  const { stack, message } = (value ?? {}) as { stack?: unknown; message?: unknown }
  if (typeof stack === 'string') return stack.includes(String(message)) ? stack : `${message}\n${stack}`
  if (typeof value === 'function') return 'function'
  try {
    return JSON.stringify(value, null, indent) ?? String(value)
  } catch {
    // A circular value.
    return String(value)
  }
}
