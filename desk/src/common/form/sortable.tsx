import { HolderOutlined } from '@ant-design/icons'
import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useMessages } from '../messages'
import { formMessages } from './messages'

interface SortableListProps {
  keys: readonly string[]
  disabled?: boolean
  onMove: (from: number, to: number) => void
  children: (key: string, index: number, handle: ReactNode) => ReactNode
}

/** Rows that are put in order by dragging their handle, or by the keyboard: space, arrows, space. */
export function SortableList({ keys, disabled = false, onMove, children }: SortableListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={useSpoken(keys)}
      onDragEnd={({ active, over }) => {
        const [from, to] = [keys.indexOf(String(active.id)), keys.indexOf(String(over?.id))]
        if (from >= 0 && to >= 0 && from !== to) onMove(from, to)
      }}
    >
      <SortableContext items={[...keys]} strategy={verticalListSortingStrategy} disabled={disabled}>
        {keys.map((key, index) => (
          <Row key={key} id={key} index={index} disabled={disabled}>
            {(handle) => children(key, index, handle)}
          </Row>
        ))}
      </SortableContext>
    </DndContext>
  )
}

/** What is read out while a row is moved; the package's own words are English. */
function useSpoken(keys: readonly string[]) {
  const t = useMessages(formMessages)
  return useMemo(() => {
    const place = ({ id }: { id: string | number }) => keys.indexOf(String(id)) + 1
    const announcements: Announcements = {
      onDragStart: ({ active }) => t('form.picked_up', { n: place(active) }),
      onDragOver: ({ over }) => (over ? t('form.moved_to', { n: place(over) }) : undefined),
      onDragEnd: ({ over }) => (over ? t('form.put_down', { n: place(over) }) : t('form.put_back')),
      onDragCancel: () => t('form.put_back'),
    }
    return { announcements, screenReaderInstructions: { draggable: t('form.drag_how') } }
  }, [keys, t])
}

interface RowProps {
  id: string
  index: number
  disabled: boolean
  children: (handle: ReactNode) => ReactNode
}

function Row({ id, index, disabled, children }: RowProps) {
  const t = useMessages(formMessages)
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
    attributes: { roleDescription: t('form.sortable') },
  })
  const handle = (
    <Button
      ref={setActivatorNodeRef}
      type="text"
      size="small"
      icon={<HolderOutlined />}
      disabled={disabled}
      {...attributes}
      {...listeners}
      aria-label={t('form.drag', { n: index + 1 })}
      style={{ cursor: disabled ? 'default' : 'grab', touchAction: 'none' }}
    />
  )
  return (
    <div
      ref={setNodeRef}
      className={isDragging ? 'form-row dragged' : 'form-row'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(handle)}
    </div>
  )
}
