import type { NewOrders } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '@/common/api/call'

export type NewOrder = NewOrders['items'][number]

const everyMs = 15_000
const place = 'haoli.desk.rung'
const kept = 60

const known = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]')
  } catch {
    return []
  }
}

/** Remembers orders, and answers those that no tab of this computer has told of. */
function takeUntold(items: readonly NewOrder[]): NewOrder[] {
  const before = known()
  const untold = items.filter(({ id }) => !before.includes(id))
  if (untold.length > 0)
    localStorage.setItem(place, JSON.stringify([...untold.map(({ id }) => id), ...before].slice(0, kept)))
  return untold
}

/** Asks every few seconds which orders were paid. `seen` forgets how many there were. */
export function useNewOrders(onNew: () => void): { orders: readonly NewOrder[]; unseen: number; seen: () => void } {
  const client = useQueryClient()
  const [orders, setOrders] = useState<readonly NewOrder[]>([])
  const [unseen, setUnseen] = useState(0)
  const tell = useRef(onNew)
  tell.current = onNew
  useEffect(() => {
    let cursor: string | undefined
    const mine = new Set<string>()
    const ask = async () => {
      const answer = await call<NewOrders>('listNewOrders', { query: { since: cursor } }).catch(() => undefined)
      if (!answer) return
      const isFirst = cursor === undefined
      cursor = answer.cursor
      const untold = takeUntold(answer.items)
      const fresh = answer.items.filter(({ id }) => !mine.has(id))
      for (const { id } of fresh) mine.add(id)
      // What was paid before the desk was opened is known to whoever opens it.
      if (isFirst || fresh.length === 0) return
      setOrders((before) => [...fresh, ...before].slice(0, 20))
      setUnseen((before) => before + fresh.length)
      if (untold.length > 0) tell.current()
      await client.invalidateQueries({ queryKey: ['getToday'] })
    }
    void ask()
    const timer = setInterval(() => void ask(), everyMs)
    return () => clearInterval(timer)
  }, [client])
  return { orders, unseen, seen: () => setUnseen(0) }
}
