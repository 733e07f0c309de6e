import type { Surface } from './surface'

/** The phone's clipboard: what the program copies, and what it finds there. */
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
        // WeChat tells the person that something was copied.
        return surface.ask('setClipboardData', options)
      },
    },
    read: () => text,
    /** The person copied something elsewhere. */
    write(copied: string) {
      text = copied
    },
  }
}
