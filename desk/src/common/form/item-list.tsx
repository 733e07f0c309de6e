import { DeleteOutlined, DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Typography } from 'antd'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useMessages } from '../messages'
import { Labeled } from './labeled'
import type { LeafProps } from './leaf-fields'
import { formMessages } from './messages'
import { type JsonSchema, readSchema } from './schema'
import { SortableList } from './sortable'
import { type FieldProps, useHoldsFault, useSurroundings } from './surroundings'
import { useKeys } from './use-keys'
import { emptyOf, moved, withItem, withoutItem } from './values'

/** A list of objects, or of lists: cards that can be put in order. `of` draws what is in one. */
export function ItemList({ of, schema, value, onChange, path, beside }: LeafProps & { of: ComponentType<FieldProps> }) {
  const t = useMessages(formMessages)
  const { disabled } = useSurroundings()
  const list = (value ?? []) as unknown[]
  const keys = useKeys(list.length)
  const item = schema.items ?? {}
  const [opened, setOpened] = useState<readonly string[]>(() => (list.length <= 2 ? [...keys.keys] : []))
  const isFull = schema.maxItems !== undefined && list.length >= schema.maxItems
  const add = () => {
    setOpened([...opened, `item-${nextOf(keys.keys)}`])
    onChange([...list, emptyOf(item)])
  }
  return (
    <Labeled path={path} schema={schema} beside={beside} wide>
      <SortableList
        keys={keys.keys}
        disabled={disabled}
        onMove={(from, to) => {
          keys.moved(from, to)
          onChange(moved(list, from, to))
        }}
      >
        {(key, index, handle) => (
          <Item
            of={of}
            handle={handle}
            schema={item}
            value={list[index]}
            path={[...path, index]}
            index={index}
            open={opened.includes(key)}
            onOpen={(open) => setOpened(open ? [...opened, key] : opened.filter((one) => one !== key))}
            onChange={(changed) => onChange(withItem(list, index, changed))}
            onRemove={
              list.length <= (schema.minItems ?? 0)
                ? undefined
                : () => {
                    keys.removed(index)
                    onChange(withoutItem(list, index))
                  }
            }
          />
        )}
      </SortableList>
      <Button icon={<PlusOutlined />} disabled={disabled || isFull} onClick={add}>
        {isFull ? t('form.most', { n: schema.maxItems ?? 0 }) : t('form.add')}
      </Button>
    </Labeled>
  )
}

/** The number that the next item's key has. */
const nextOf = (keys: readonly string[]) => Math.max(-1, ...keys.map((key) => Number(key.slice('item-'.length)))) + 1

interface ItemProps extends FieldProps {
  of: ComponentType<FieldProps>
  handle: ReactNode
  index: number
  open: boolean
  onOpen: (open: boolean) => void
  onRemove: (() => void) | undefined
}

function Item({ of: Content, handle, index, open, onOpen, onRemove, ...field }: ItemProps) {
  const t = useMessages(formMessages)
  const { disabled } = useSurroundings()
  const holdsFault = useHoldsFault(field.path)
  const isOpen = open || holdsFault
  return (
    <fieldset className="form-item" aria-label={t('form.item', { n: index + 1 })}>
      <div className="form-item-head">
        {handle}
        <Button
          type="text"
          size="small"
          icon={isOpen ? <DownOutlined /> : <RightOutlined />}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {summaryOf(field.schema, field.value) || t('form.item', { n: index + 1 })}
        </Button>
        <span className="form-item-space" />
        {onRemove ? (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            disabled={disabled}
            aria-label={t('form.remove', { n: index + 1 })}
            onClick={onRemove}
          />
        ) : null}
      </div>
      {isOpen ? <Content {...field} /> : null}
    </fieldset>
  )
}

/** A few words by which an item is known while it is closed. */
export function summaryOf(schema: JsonSchema, value: unknown): ReactNode {
  const text = firstText(value)
  if (text) return <Typography.Text ellipsis={{ tooltip: text }}>{text}</Typography.Text>
  return readSchema(schema).kind === 'list' ? (value as unknown[]).join('、') : ''
}

const telling = ['title', 'name', 'zh', 'places', 'code', 'kind']

function firstText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value
      .filter((one) => typeof one === 'string')
      .slice(0, 4)
      .join('、')
  if (value === null || typeof value !== 'object') return ''
  const members = value as Record<string, unknown>
  for (const name of telling) {
    const text = name in members ? firstText(members[name]) : ''
    if (text) return text
  }
  return ''
}
