import type { UploadKind } from '@haoli/contract'

export interface Media {
  kind: UploadKind
  /** A path of this phone, or an address, which the API may give without its host. */
  url: string
  poster: string | null
}

/** Shows a picture or plays a video on the whole screen. `close` is the name of the button that ends it. */
export function showMedia(media: Media, close: string): void
