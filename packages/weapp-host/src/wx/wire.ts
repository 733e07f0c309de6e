/** A request as the phone sends it. */
export interface WireRequest {
  method: string
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string | Uint8Array | undefined
  /** The program wants the bytes of the answer, so a wire must not decode it as text. */
  binary: boolean
  /** Set if the program wants the answer in chunks; a wire that cannot send them ignores it. */
  onChunk?: ((bytes: Uint8Array) => void) | undefined
}
export interface WireAnswer {
  status: number
  headers?: Record<string, string>
  /** Text, an ArrayBuffer, or a value to serialize as JSON. */
  body: unknown
}

/** The network: answers a request, or rejects if there is no answer. `signal` aborts when nobody waits any more. */
export type Wire = (request: WireRequest, signal?: AbortSignal) => Promise<WireAnswer> | WireAnswer

/** A phone without a network. */
export const noWire: Wire = ({ method, url }) => {
  throw new Error(`this phone has no network: ${method} ${url}`)
}
