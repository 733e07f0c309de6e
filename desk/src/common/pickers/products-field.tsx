import { CloseOutlined } from '@ant-design/icons'
import type { ProductCard } from '@haoli/contract'
import { useQueries } from '@tanstack/react-query'
import { Button, Select, Typography } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { useOperation } from '../api/queries'
import { Labeled } from '../form/labeled'
import { SortableList } from '../form/sortable'
import { type FieldProps, useSurroundings } from '../form/surroundings'
import { moved, pointerOf } from '../form/values'
import { useMessages } from '../messages'
import { Money } from '../ui/money'
import { pickerMessages } from './messages'
import './pickers.css'

type Found = Pick<ProductCard, 'id' | 'title' | 'priceFen' | 'imageUrl' | 'listed'>

/** Goods by their ids, as the shop shows them; undefined while they load, null where they are gone. */
export function useProductsByIds(ids: readonly string[]): Map<string, Found | null | undefined> {
  const asked = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['getProduct', { id }],
      queryFn: async (): Promise<Found | null> => {
        const product = await call<Found & { imageUrls: string[]; skus: { priceFen: number }[] }>('getProduct', {
          params: { id },
        }).catch(() => null)
        if (product === null) return null
        const { title, imageUrls, skus, listed } = product
        return { id, title, imageUrl: imageUrls[0] ?? null, priceFen: skus[0]?.priceFen ?? 0, listed }
      },
      staleTime: 60_000,
    })),
  })
  return new Map(ids.map((id, index) => [id, asked[index]?.data]))
}

interface ProductSearchProps {
  id?: string
  /** Left out of what is found. */
  without?: readonly string[]
  disabled?: boolean
  onPick: (id: string) => void
}

/** A field that finds goods by their words. */
export function ProductSearch({ id, without = [], disabled = false, onPick }: ProductSearchProps) {
  const t = useMessages(pickerMessages)
  const [q, setQ] = useState('')
  const asked = useOperation<{ items: Found[] }>('listProducts', { query: { q, limit: 20 } })
  const options = (asked.data?.items ?? [])
    .filter((one) => !without.includes(one.id))
    .map((one) => ({ value: one.id, label: one.title, priceFen: one.priceFen }))
  return (
    <Select
      {...(id !== undefined && { id })}
      showSearch={{ filterOption: false, onSearch: setQ, searchValue: q }}
      value={null}
      disabled={disabled}
      placeholder={t('picker.products')}
      aria-label={t('picker.products')}
      loading={asked.isFetching}
      options={options}
      optionRender={({ data }) => (
        <span className="picker-option">
          {data.label} <Money fen={data.priceFen} />
        </span>
      )}
      onChange={(chosen: string | null) => {
        if (chosen !== null) onPick(chosen)
        setQ('')
      }}
      style={{ width: 360, maxWidth: '100%' }}
    />
  )
}

/** One of the goods in a row, with its picture. */
export function ProductLine({ id, found }: { id: string; found: Found | null | undefined }) {
  const t = useMessages(pickerMessages)
  return (
    <span className="picker-product">
      {found?.imageUrl ? <img src={found.imageUrl} alt="" /> : <span className="picker-blank" />}
      <Typography.Text ellipsis={{ tooltip: found?.title }}>{found?.title ?? id}</Typography.Text>
      {found ? <Money fen={found.priceFen} /> : null}
      {found === null || found?.listed === false ? (
        <Typography.Text type="warning">{t('picker.unknown')}</Typography.Text>
      ) : null}
    </span>
  )
}

/** A list of goods, in the order in which they are shown. */
export function ProductsField({ schema, value, onChange, path }: FieldProps) {
  const t = useMessages(pickerMessages)
  const { disabled } = useSurroundings()
  const ids = (value ?? []) as string[]
  const products = useProductsByIds(ids)
  return (
    <Labeled path={path} schema={schema} wide>
      <div className="picker-list">
        <SortableList keys={ids} disabled={disabled} onMove={(from, to) => onChange(moved(ids, from, to))}>
          {(id, _, handle) => (
            <div className="picker-row">
              {handle}
              <ProductLine id={id} found={products.get(id)} />
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                disabled={disabled}
                aria-label={t('picker.remove', { what: products.get(id)?.title ?? id })}
                onClick={() => onChange(ids.filter((one) => one !== id))}
              />
            </div>
          )}
        </SortableList>
      </div>
      <ProductSearch
        id={pointerOf(path)}
        without={ids}
        disabled={disabled || ids.length >= (schema.maxItems ?? 100)}
        onPick={(id) => onChange([...ids, id])}
      />
    </Labeled>
  )
}
