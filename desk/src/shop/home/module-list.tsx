import { DeleteOutlined, DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Dropdown, Empty, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Field } from '@/common/form/field'
import { formMessages } from '@/common/form/messages'
import { type JsonSchema, readSchema, variantOf } from '@/common/form/schema'
import { SortableList } from '@/common/form/sortable'
import { useHoldsFault, useSurroundings, useWordsOf } from '@/common/form/surroundings'
import { emptyOf, moved, withItem } from '@/common/form/values'
import { useMessages } from '@/common/messages'
import { freshId } from './fresh-id'
import { homeMessages } from './messages'

export type HomeModule = { kind: string; id: string } & Record<string, unknown>

interface ModuleListProps {
  /** Of one module: a shape for each kind. */
  schema: JsonSchema
  modules: readonly HomeModule[]
  onChange: (modules: HomeModule[]) => void
}

const mostModules = 30

/** The modules as cards that are put in order by dragging, or by the keyboard. */
export function ModuleList({ schema, modules, onChange }: ModuleListProps) {
  const t = useMessages(homeMessages)
  const words = useWordsOf()
  const { disabled } = useSurroundings()
  const [opened, setOpened] = useState<readonly string[]>([])
  const drawn = readSchema(schema)
  const variants = drawn.kind === 'variants' ? drawn.variants : []
  const add = (kind: string) => {
    const variant = variants.find(({ tag }) => tag === kind)
    if (!variant) return
    const made = { ...(emptyOf(variant.schema) as HomeModule), id: freshId(kind, modules) }
    setOpened([...opened, made.id])
    onChange([...modules, made])
  }
  return (
    <>
      {modules.length === 0 ? <Empty description={t('home.nothing')} image={Empty.PRESENTED_IMAGE_SIMPLE} /> : null}
      <SortableList
        keys={modules.map(({ id }) => id)}
        disabled={disabled}
        onMove={(from, to) => onChange(moved(modules, from, to))}
      >
        {(id, index, handle) => (
          <ModuleCard
            handle={handle}
            module={modules[index] as HomeModule}
            schema={schema}
            index={index}
            open={opened.includes(id)}
            onOpen={(open) => setOpened(open ? [...opened, id] : opened.filter((one) => one !== id))}
            onChange={(changed) => onChange(withItem(modules, index, changed) as HomeModule[])}
            onRemove={() => onChange(modules.filter((one) => one.id !== id))}
          />
        )}
      </SortableList>
      <Dropdown
        disabled={disabled || modules.length >= mostModules}
        trigger={['click']}
        menu={{
          items: variants.map(({ tag }) => ({ key: tag, label: words.option(['modules', 'kind'], tag) })),
          onClick: ({ key }) => add(key),
        }}
      >
        <Button icon={<PlusOutlined />}>{t('home.add')}</Button>
      </Dropdown>
    </>
  )
}

interface ModuleCardProps {
  handle: React.ReactNode
  module: HomeModule
  schema: JsonSchema
  index: number
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (module: unknown) => void
  onRemove: () => void
}

function ModuleCard({ handle, module, schema, index, open, onOpen, onChange, onRemove }: ModuleCardProps) {
  const t = useMessages(formMessages)
  const words = useWordsOf()
  const { disabled } = useSurroundings()
  const path = ['modules', index]
  const isOpen = useHoldsFault(path) || open
  const drawn = readSchema(schema)
  const shape = drawn.kind === 'variants' ? variantOf(drawn, module)?.schema : undefined
  const items = module.items ?? module.productIds
  return (
    <fieldset className="form-item" aria-label={words.option(['modules', 'kind'], module.kind)}>
      <div className="form-item-head">
        {handle}
        <Button
          type="text"
          size="small"
          icon={isOpen ? <DownOutlined /> : <RightOutlined />}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <Tag>{words.option(['modules', 'kind'], module.kind)}</Tag>
          <Typography.Text ellipsis={{ tooltip: summaryOf(module) }}>{summaryOf(module)}</Typography.Text>
        </Button>
        <span className="form-item-space" />
        {Array.isArray(items) ? <Typography.Text type="secondary">{items.length}</Typography.Text> : null}
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          disabled={disabled}
          aria-label={t('form.remove', { n: index + 1 })}
          onClick={onRemove}
        />
      </div>
      {isOpen && shape ? <Field schema={shape} value={module} onChange={onChange} path={path} /> : null}
    </fieldset>
  )
}

function summaryOf({ title, items }: HomeModule): string {
  if (typeof title === 'string' && title !== '') return title
  const titles = Array.isArray(items) ? items.map((item) => (item as { title?: string }).title ?? '') : []
  return titles.filter(Boolean).slice(0, 4).join('、')
}
