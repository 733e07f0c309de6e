import type { ChannelsShareKey, Entering } from '@haoli/contract'

/** How the app was entered this time. Values of `query` are decoded. */
export interface EnterOptions extends Entering {
  query: Record<string, string>
  /** The share ticket of the card that was opened, where its sharer asked for one. */
  shareTicket?: string
}

export function enterOptions(): EnterOptions

/** Calls `listener` each time that the app comes to the front; answers how to stop. */
export function watchEntering(listener: (options: EnterOptions) => void): () => void

/** Who shared what was opened in Channels. Undefined where WeChat does not say, or not soon. */
export function channelsShareKey(scene: number): Promise<ChannelsShareKey | undefined>
