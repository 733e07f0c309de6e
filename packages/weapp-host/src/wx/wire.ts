/** What leaves the phone. */
export interface WireRequest {
  method: string
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string | Uint8Array | undefined
  /** The program wants the answer's bytes: a wire that has read them as text would spoil them. */
  binary: boolean
  /** Where the program wants the answer in pieces as they come; a wire that cannot do so leaves it alone. */
  onChunk?: ((bytes: Uint8Array) => void) | undefined
}
export interface WireAnswer {
  status: number
  headers?: Record<string, string>
  /** Text, an ArrayBuffer, or a value that stands for its JSON. */
  body: unknown
}

/** The network: answers a request, or rejects where the phone gets none. `signal` says that nobody waits any more. */
export type Wire = (request: WireRequest, signal?: AbortSignal) => Promise<WireAnswer> | WireAnswer

/** A phone that was given no network. */
export const noWire: Wire = ({ method, url }) => {
  throw new Error(`this phone has no network: ${method} ${url}`)
}
