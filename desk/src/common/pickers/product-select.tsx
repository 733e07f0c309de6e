import type { ProductCard } from '@haoli/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { useOperation } from '../api/queries'
import { useT } from '../messages'
import { useLater } from './use-later'

interface ProductSelectProps {
  value?: string | readonly string[]
  onChange?: (value: string[] & string) => void
  multiple?: boolean
  placeholder?: string
  id?: string
}

/** Finds goods of the shop by their words. Its value is an id, or ids where `multiple`. */
export function ProductSelect({ value, onChange, multiple = false, placeholder, id }: ProductSelectProps) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const q = useLater(typed)
  const { data, isFetching } = useOperation<{ items: ProductCard[] }>('listProducts', { query: { q, limit: 20 } })
  const [known, setKnown] = useState<Record<string, string>>({})
  const found = data?.items ?? []
  const chosen = [value ?? []].flat()
  const labels = { ...known, ...Object.fromEntries(found.map((one) => [one.id, one.title])) }
  const ids = [...new Set([...found.map((one) => one.id), ...chosen])]
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(multiple && { mode: 'multiple' as const })}
      {...(placeholder !== undefined && { placeholder, 'aria-label': placeholder })}
      style={{ width: '100%' }}
      value={(value as never) ?? (multiple ? ([] as never) : undefined)}
      onChange={(next: never) => {
        setKnown(labels)
        onChange?.(next)
      }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      notFoundContent={t('common.none_match')}
      options={ids.map((one) => ({ value: one, label: labels[one] ?? <ProductName id={one} /> }))}
    />
  )
}

/** What a product is called, by its id; the id where the shop has it no more. */
export function ProductName({ id }: { id: string }) {
  const { data } = useOperation<{ title: string }>('getProduct', { params: { id } })
  return <>{data?.title ?? id}</>
}
