import { TreeSelect } from 'antd'
import { useCategoryTree } from './category-fields'

interface CategoriesSelectProps {
  value?: string[]
  onChange?: (value: string[]) => void
  id?: string
}

/** Some categories out of the shop's tree, as a field of a form. */
export function CategoriesSelect({ value, onChange, id }: CategoriesSelectProps) {
  return (
    <TreeSelect
      {...(id !== undefined && { id })}
      multiple
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      value={value ?? []}
      onChange={(next: string[]) => onChange?.(next)}
      treeData={useCategoryTree()}
    />
  )
}
