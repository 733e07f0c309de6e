/** A column of Taro's picker, which knows only fingers: these are the methods that its touches call. */
interface Column extends HTMLElement {
  height: number
  handleMoveStart(y: number): Promise<void>
  handleMoving(y: number): Promise<void>
  handleMoveEnd(y: number): Promise<void>
}

/** Its columns and buttons lie in `overlay`, which Taro moves to the end of the document. */
interface Picker extends HTMLElement {
  overlay?: HTMLElement
}

const columns = 'taro-picker-group'
const actions = '.weui-picker__action'
/** What Taro draws with: the height of a row, and where the chosen one stands. */
const [rowPx, topPx] = [34, 102]

const shownPicker = () => [...document.querySelectorAll('.weui-picker')].find((one) => one.getClientRects().length > 0)

const pickerOf = (inside: Element): Picker | undefined =>
  [...document.querySelectorAll<Picker>('taro-picker-core')].find(
    (picker) => picker.contains(inside) || picker.overlay?.contains(inside),
  )
const openerOf = (inside: Element) => pickerOf(inside)?.querySelector<HTMLElement>('[role=button], [role=radio]')

/** Gives a picker's columns and buttons the roles and the places in the order of Tab that they lack. */
export function completePickers(): void {
  for (const action of document.querySelectorAll(`${actions}:not([role])`)) action.setAttribute('role', 'button')
  for (const column of document.querySelectorAll<Column>(`${columns}:not([role])`)) {
    column.setAttribute('role', 'spinbutton')
    column.setAttribute('tabindex', '0')
    tell(column)
  }
}

/** Says what is chosen, and which row that is. */
function tell(column: Column): void {
  const index = Math.round((topPx - column.height) / rowPx)
  const opener = openerOf(column)
  column.setAttribute('aria-label', opener?.getAttribute('aria-label') ?? opener?.textContent ?? '')
  column.setAttribute('aria-valuenow', String(index))
  column.setAttribute('aria-valuetext', column.querySelectorAll('.weui-picker__item')[index]?.textContent ?? '')
}

/** After a button was pressed by a key: what it opened has the focus, or what it closed gives it back. */
export function followPicker(pressed: HTMLElement): void {
  if (pressed.matches(actions)) {
    openerOf(pressed)?.focus({ preventScroll: true })
    return
  }
  const { overlay } = pickerOf(pressed) ?? {}
  // Once it is shown.
  if (overlay) setTimeout(() => beginAt(overlay), 50)
}

function beginAt(overlay: HTMLElement): void {
  const all = overlay.querySelectorAll<Column>(columns)
  for (const column of all) tell(column)
  all[0]?.focus({ preventScroll: true })
}

/** The arrows turn a column, Escape gives up. Answers whether the key was one of these. */
export function turnPicker({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  // One that a finger opened has no focus.
  const open = target.closest('.weui-picker') ?? (key === 'Escape' ? shownPicker() : null)
  const { overlay } = open ? (pickerOf(open) ?? {}) : {}
  if (!overlay) return false
  if (key === 'Escape') {
    const cancel = overlay.querySelector<HTMLElement>(actions)
    cancel?.click()
    if (cancel) followPicker(cancel)
    return true
  }
  if (!target.matches(columns) || !(key === 'ArrowUp' || key === 'ArrowDown')) return false
  void turn(target as Column, { byPx: key === 'ArrowDown' ? -rowPx : rowPx, overlay })
  return true
}

async function turn(column: Column, { byPx, overlay }: { byPx: number; overlay: HTMLElement }): Promise<void> {
  await column.handleMoveStart(0)
  await column.handleMoving(byPx)
  // The picker draws what was moved before it takes the end of it.
  await nextFrame()
  await column.handleMoveEnd(byPx)
  await nextFrame()
  // Those beside it follow: the cities of a province.
  for (const one of overlay.querySelectorAll<Column>(columns)) tell(one)
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
