import { useState } from 'react'

/**
 * Whether the picture at this address did not answer, and the handler that notices it. Loading changes no state: on
 * WeChat each change would be a setData of its own for every picture of a list.
 */
export function useLost(src: string | null | undefined): [lost: boolean, onError: () => void] {
  const [lost, setLost] = useState<string | null>(null)
  return [!src || lost === src, () => setLost(src ?? null)]
}
