import type { ShopCategory } from '@haoli/contract'
import { TreeSelect } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { goodsMessages } from '../messages'

interface Node {
  value: string
  title: string
  children: Node[]
}

interface CategorySelectProps {
  id?: string
  value?: string | null
  onChange?: (id: string | null) => void
}

/** One of all the shop's categories, also of those that have no products yet. */
export function CategorySelect({ id, value = null, onChange }: CategorySelectProps) {
  const t = useMessages(goodsMessages)
  const { data } = useOperation<{ items: ShopCategory[] }>('listShopCategories')
  const below = (parentId: string | null): Node[] =>
    (data?.items ?? [])
      .filter((one) => one.parentId === parentId)
      .map((one) => ({ value: one.id, title: one.name, children: below(one.id) }))
  return (
    <TreeSelect
      {...(id !== undefined && { id })}
      allowClear
      value={value || null}
      treeData={below(null)}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={t('goods.category')}
      aria-label={t('goods.category')}
      onChange={(chosen) => onChange?.(chosen ?? null)}
      style={{ width: 220 }}
    />
  )
}
