import { useState } from 'react'

/**
 * Whether the picture at this address failed to load, and its `onError` handler. Success sets no state: on WeChat that
 * would be one setData for every picture of a list.
 */
export function useLost(src: string | null | undefined): [lost: boolean, onError: () => void] {
  const [lost, setLost] = useState<string | null>(null)
  return [!src || lost === src, () => setLost(src ?? null)]
}
