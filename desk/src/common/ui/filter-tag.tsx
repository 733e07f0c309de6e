import { Tag } from 'antd'
import type { Operation } from '../api/call'
import { useOperation } from '../api/queries'

interface FilterTagProps<T> {
  /** A GET of the one thing that the filter is about. */
  operation: Operation
  id: string
  /** How people know it. */
  nameOf: (thing: T) => string
  /** What the tag says of the name. */
  say: (name: string) => string
  onClose: () => void
}

/** A filter that came with a link: it tells the name of the thing, or its id where there is no such thing. */
export function FilterTag<T>({ operation, id, nameOf, say, onClose }: FilterTagProps<T>) {
  const { data, isPending } = useOperation<T>(operation, { params: { id } })
  const name = data ? nameOf(data) : isPending ? '…' : id
  return (
    <Tag closable onClose={onClose}>
      {say(name)}
    </Tag>
  )
}
