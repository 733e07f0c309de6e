import Taro from '@tarojs/taro'

/**
 * To be called when the list of the page on top has grown. Taro's browser router reports the end of a page once, until a
 * scroll event finds it farther away; a jump to the new end is only one event, so without this it would be missed.
 */
export function listGrew(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const { path = '' } = (Taro.getCurrentPages().at(-1) ?? {}) as { path?: string }
  // In the next frame: until then nobody has asked where anything is.
  requestAnimationFrame(() => document.getElementById(path)?.dispatchEvent(new Event('scroll')))
}
