import { useState } from 'react'

/**
 * Whether the picture at this address failed to load, and its `onError` handler. Success sets no state: on WeChat that
 * would be one setData for every picture of a list.
 */
export function useLoadFailed(src: string | null | undefined): [failed: boolean, onError: () => void] {
  const [failedSrc, setFailedSrc] = useState<string | null>(null)
  return [!src || failedSrc === src, () => setFailedSrc(src ?? null)]
}
