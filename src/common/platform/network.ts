import Taro from '@tarojs/taro'
import { takeEarlyAnswer } from './early-answer'

export interface NetworkRequest {
  // WeChat cannot send PATCH.
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: unknown
  timeoutMs: number
  signal?: AbortSignal
}

export type NetworkAnswer =
  | { kind: 'answer'; status: number; body: unknown; serverTime: unknown }
  | { kind: 'offline' }
  | { kind: 'timeout' }
  | { kind: 'aborted' }

/** Sends one request. Every HTTP status is an answer, as on WeChat; nothing is thrown. */
export async function send(request: NetworkRequest): Promise<NetworkAnswer> {
  const { method, url, headers, body, timeoutMs, signal } = request
  if (signal?.aborted) return { kind: 'aborted' }
  const early = method === 'GET' && (await takeEarlyAnswer(url, headers))
  // It says nothing of the server's time: how long it took is not known.
  if (early) return signal?.aborted ? { kind: 'aborted' } : { kind: 'answer', ...early, serverTime: undefined }
  // No Taro interceptors anywhere: with one, `abort` disappears from the task.
  const task = Taro.request({
    url,
    method,
    header: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { data: JSON.stringify(body) }),
    dataType: 'json',
    timeout: timeoutMs,
  })
  const abort = () => task.abort?.()
  signal?.addEventListener?.('abort', abort)
  try {
    const { statusCode, data, header } = await task
    if (isLost(statusCode, data)) return { kind: 'offline' }
    return { kind: 'answer', status: statusCode, body: data, serverTime: headerOf(header, 'x-server-time') }
  } catch (error) {
    if (signal?.aborted) return { kind: 'aborted' }
    const words = String((error as { errMsg?: string })?.errMsg ?? error)
    return /time\s*-?out/i.test(words) ? { kind: 'timeout' } : { kind: 'offline' }
  } finally {
    signal?.removeEventListener?.('abort', abort)
  }
}

/**
 * Whether the body of a good answer did not come whole, as when the network breaks off, or is no JSON, as the page of a network that
 * asks for a login: Taro then answers null in a browser, and WeChat a text. The API answers objects and lists, or 204.
 */
const isLost = (status: number, data: unknown): boolean =>
  status >= 200 && status < 300 && status !== 204 && (typeof data !== 'object' || data === null)

/** WeChat passes on the names of headers as the server writes them, the browser in small letters. */
function headerOf(headers: Record<string, unknown> = {}, name: string): unknown {
  return headers[Object.keys(headers).find((one) => one.toLowerCase() === name) ?? name]
}

/**
 * Calls `listener` with true when the phone goes online and false when it goes offline. Returns a function that stops.
 */
export function watchOnline(listener: (online: boolean) => void): () => void {
  const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.onNetworkStatusChange(onChange)
  return () => Taro.offNetworkStatusChange(onChange)
}
