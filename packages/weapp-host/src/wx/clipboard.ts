import type { Surface } from './surface'

/** The phone's clipboard, written by the program and by the person. */
export function openClipboard(surface: Surface) {
  let text = ''
  return {
    own: {
      setClipboardData: () => undefined,
      getClipboardData: () => ({ data: text }),
    },
    around: {
      setClipboardData(options: { data: string }) {
        text = options.data
        // WeChat shows a toast.
        return surface.ask('setClipboardData', options)
      },
    },
    read: () => text,
    /** The person copied something in another app. */
    write(copied: string) {
      text = copied
    },
  }
}
