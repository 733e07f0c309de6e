import type { GeneralComponent } from 'glass-easel'
import { browserCss } from '../../../compile/lengths'
import { builtIn } from '../built-in'
import { around, becomeField } from '../fields'
import { openWheel, type Wheel } from './wheel'

/** The interface between columns and their picker-view. */
interface Columns {
  add(column: Column): void
  remove(column: Column): void
  onStart(): void
  onSettle(): void
}
interface Column {
  host: HTMLElement
  wheel: Wheel
  setLook(look: Look): void
}
/** The indicator in the middle and the mask over the rest. */
interface Look {
  indicatorStyle: string
  maskStyle: string
  indicatorClass: string
  maskClass: string
}

const views = new WeakMap<GeneralComponent, Columns>()

export const pickerView = builtIn('picker-view', {
  properties: {
    value: Array,
    indicatorStyle: String,
    maskStyle: String,
    immediateChange: Boolean,
    name: String,
  },
  boxes: ['wx-picker-view'],
  innerClasses: ['indicator-class', 'mask-class'],
  draw(part) {
    const columns = new Set<Column>()
    const inOrder = () =>
      [...columns].sort((a, b) => (a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    const value = () => inOrder().map(({ wheel }) => wheel.index())
    const classOf = (name: string) => part.marked[name]?.className ?? ''
    for (const element of Object.values(part.marked)) element.remove()

    const look = (): Look => ({
      indicatorStyle: browserCss(part.props.indicatorStyle),
      maskStyle: browserCss(part.props.maskStyle),
      indicatorClass: classOf('indicator-class'),
      maskClass: classOf('mask-class'),
    })
    const put = () => {
      for (const [at, { wheel }] of inOrder().entries()) wheel.put(Number(part.props.value[at] ?? 0))
    }
    views.set(part.component, {
      add(column) {
        columns.add(column)
        column.setLook(look())
        queueMicrotask(put)
      },
      remove: (column) => void columns.delete(column),
      onStart: () => part.emit('pickstart'),
      onSettle() {
        part.emit('change', { value: value() })
        part.emit('pickend')
      },
    })
    part.watch(['indicatorStyle', 'maskStyle'], () => {
      for (const column of columns) column.setLook(look())
    })
    // Choices of the same setData are rendered after this.
    part.watch(['value'], () => queueMicrotask(put))
    becomeField(part.component, { name: () => part.props.name, value, reset: () => {} })
  },
})

export const pickerViewColumn = builtIn('picker-view-column', {
  boxes: ['wx-picker-scroller', 'wx-picker-choices'],
  draw(part) {
    const scroller = part.boxes[0] ?? part.host
    const mask = document.createElement('div')
    const indicator = document.createElement('div')
    part.host.append(mask, indicator)
    let view: Columns | undefined

    const itemHeight = () => indicator.offsetHeight || 34
    const arrange = () => {
      const height = itemHeight()
      part.content.style.setProperty('--choice', `${height}px`)
      part.content.style.padding = `${Math.max(0, (part.host.clientHeight - height) / 2)}px 0`
      wheel.place()
    }
    const wheel = openWheel(scroller, {
      itemHeight,
      count: () => part.content.children.length,
      onStart: () => view?.onStart(),
      onSettle: () => view?.onSettle(),
    })
    const column: Column = {
      host: part.host,
      wheel,
      setLook({ indicatorStyle, indicatorClass, maskStyle, maskClass }) {
        mask.className = `wx-picker-mask ${maskClass}`
        mask.style.cssText = maskStyle
        indicator.className = `wx-picker-indicator ${indicatorClass}`
        indicator.style.cssText = indicatorStyle
        arrange()
      },
    }
    part.content.addEventListener('click', ({ target }) => {
      const index = [...part.content.children].findIndex((child) => child.contains(target as Node))
      if (index >= 0) wheel.turnTo(index)
    })
    part.attached(() => {
      const found = around(part.component, (other) => views.has(other))
      view = found && views.get(found)
      view?.add(column)
      const observer = new ResizeObserver(arrange)
      observer.observe(part.host)
      observer.observe(indicator)
      return () => {
        observer.disconnect()
        view?.remove(column)
      }
    })
  },
})
