import { openSheet } from '../sheet'
import type { BuiltInSurroundings } from '../surroundings'
import { wordsIn } from '../words'
import type { Mode } from './mode'
import { openWheel, type Wheel } from './wheel'

interface PickerSheet {
  title: string
  mode: Mode
  onTurn(column: number, index: number): void
  onDone(): void
  onCancel(): void
}

/** The height of a choice in px, as in the style sheet. */
const itemPx = 48

/** The sheet with a picker's columns. Returns a function that renders them again, and one that removes the sheet. */
export function openPickerSheet(around: BuiltInSurroundings, { title, mode, onTurn, onDone, onCancel }: PickerSheet) {
  const words = wordsIn(around.phone.language)
  const body = Object.assign(document.createElement('div'), { className: 'wx-picker-columns' })
  const wheels: Wheel[] = []

  const markSelected = (column: Element | undefined, index: number) => {
    for (const [at, option] of [...(column?.children ?? [])].entries()) {
      option.setAttribute('aria-selected', String(at === index))
    }
  }
  const addColumn = (at: number) => {
    const column = Object.assign(document.createElement('div'), { className: 'wx-picker-column', tabIndex: 0 })
    column.setAttribute('role', 'listbox')
    body.append(column)
    const wheel = openWheel(column, {
      itemHeight: () => itemPx,
      count: () => column.children.length,
      onSettle(index) {
        mode.turn(at, index)
        onTurn(at, index)
        draw()
      },
    })
    column.addEventListener('click', ({ target }) => wheel.turnTo([...column.children].indexOf(target as Element)))
    column.addEventListener('keydown', (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (!step) return
      event.preventDefault()
      wheel.turnTo(wheel.index() + step)
    })
    wheels.push(wheel)
  }
  const draw = () => {
    const columns = mode.columns()
    while (body.children.length < columns.length) addColumn(body.children.length)
    for (const [at, choices] of columns.entries()) {
      const column = body.children[at]
      if (!column) continue
      const isSame =
        column.children.length === choices.length && choices.every((one, i) => column.children[i]?.textContent === one)
      if (!isSame) {
        const options = choices.map((one) => Object.assign(document.createElement('div'), { textContent: one }))
        for (const option of options) option.setAttribute('role', 'option')
        column.replaceChildren(...options)
      }
      const index = mode.indices()[at] ?? 0
      if (!isSame || wheels[at]?.index() !== index) wheels[at]?.put(index)
      markSelected(column, index)
    }
  }
  const close = openSheet(around, {
    title,
    body,
    choices: [
      { words: words.cancel, take: onCancel },
      { words: words.done, main: true, take: onDone },
    ],
    onDismiss: onCancel,
  })
  draw()
  for (const [at, index] of mode.indices().entries()) wheels[at]?.put(index)
  return { draw, close }
}
