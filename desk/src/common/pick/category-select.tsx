import type { Category } from '@haoli/contract'
import { TreeSelect } from 'antd'
import { useOperation } from '../api/queries'

interface CategorySelectProps {
  value?: readonly string[]
  onChange?: (value: string[]) => void
  id?: string
}

/** Categories out of the shop's tree, by their ids. */
export function CategorySelect({ value, onChange, id }: CategorySelectProps) {
  const { data, isPending } = useOperation<{ items: Category[] }>('listCategories')
  return (
    <TreeSelect
      {...(id !== undefined && { id })}
      multiple
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      value={[...(value ?? [])]}
      onChange={(next: string[]) => onChange?.(next)}
      treeDataSimpleMode={{ id: 'value', pId: 'parentId', rootPId: null as never }}
      treeData={(data?.items ?? []).map(({ id: own, parentId, name }) => ({ value: own, parentId, title: name }))}
      loading={isPending}
    />
  )
}
