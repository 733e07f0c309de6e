/** A column of Taro's picker, which knows only fingers: these are the methods that its touches call. */
interface Column extends HTMLElement {
  range: unknown[]
  height: number
  handleMoveStart(y: number): Promise<void>
  handleMoving(y: number): Promise<void>
  handleMoveEnd(y: number): Promise<void>
}

const columns = 'taro-picker-group'
const actions = '.weui-picker__action'
/** What Taro draws with: the height of a row, and where the chosen one stands. */
const [rowPx, topPx] = [34, 102]

/** Gives a picker's columns and buttons the roles and the places in the order of Tab that they lack. */
export function completePickers(): void {
  for (const action of document.querySelectorAll(`${actions}:not([role])`)) action.setAttribute('role', 'button')
  for (const column of document.querySelectorAll<Column>(`${columns}:not([role])`)) {
    column.setAttribute('role', 'spinbutton')
    column.setAttribute('tabindex', '0')
    column.setAttribute('aria-label', openerOf(column)?.getAttribute('aria-label') ?? '')
    tell(column)
  }
}

/** Says which row is chosen. */
function tell(column: Column): void {
  const index = Math.round((topPx - column.height) / rowPx)
  column.setAttribute('aria-valuenow', String(index))
  column.setAttribute('aria-valuetext', column.querySelectorAll('.weui-picker__item')[index]?.textContent ?? '')
}

const pickerOf = (inside: Element) => inside.closest('taro-picker-core')
const openerOf = (inside: Element) => pickerOf(inside)?.querySelector<HTMLElement>('[role=button]')

/** After a button was pressed by a key: what it opened has the focus, or what it closed gives it back. */
export function followPicker(pressed: HTMLElement): void {
  const closes = pressed.matches(actions)
  const next = closes ? openerOf(pressed) : pickerOf(pressed)?.querySelector<HTMLElement>(columns)
  // Once it is shown.
  if (next) setTimeout(() => next.focus({ preventScroll: true }), closes ? 0 : 50)
}

/** The arrows turn a column, Escape gives up. */
export function turnPicker({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (key === 'Escape' && target.closest('.weui-picker')) {
    const cancel = pickerOf(target)?.querySelector<HTMLElement>(actions)
    cancel?.click()
    if (cancel) followPicker(cancel)
    return true
  }
  if (!target.matches(columns) || !(key === 'ArrowUp' || key === 'ArrowDown')) return false
  void turn(target as Column, key === 'ArrowDown' ? -rowPx : rowPx)
  return true
}

async function turn(column: Column, byPx: number): Promise<void> {
  await column.handleMoveStart(0)
  await column.handleMoving(byPx)
  // The picker draws what was moved before it takes the end of it.
  await nextFrame()
  await column.handleMoveEnd(byPx)
  await nextFrame()
  // Those beside it follow: the cities of a province.
  for (const one of pickerOf(column)?.querySelectorAll<Column>(columns) ?? []) tell(one)
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
