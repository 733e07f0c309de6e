import { type Mode, type PickerProps, within } from './mode'

const wordsOf = (choice: unknown, key: string): string =>
  String(key && typeof choice === 'object' && choice !== null ? (choice as Record<string, unknown>)[key] : choice)

const last = (list: unknown[]) => Math.max(0, list.length - 1)

/** One column of the program. Its value is the index, which WeChat returns as text. */
export function selector(props: () => PickerProps): Mode {
  let index = within(Number(props().value) || 0, 0, last(props().range))
  return {
    columns: () => [props().range.map((choice) => wordsOf(choice, props().rangeKey))],
    indices: () => [index],
    turn: (_, to) => {
      index = to
    },
    detail: () => ({ value: String(index) }),
  }
}

/** Columns of the program, which it may change while they are turned. */
export function multiSelector(props: () => PickerProps): Mode {
  const range = () => props().range.map((column) => (Array.isArray(column) ? column : []))
  const asked = () => (Array.isArray(props().value) ? (props().value as unknown[]) : [])
  let turned = range().map((column, at) => within(Number(asked()[at]) || 0, 0, last(column)))
  let known = props().value
  return {
    columns: () => range().map((column) => column.map((choice) => wordsOf(choice, props().rangeKey))),
    indices() {
      // The program may set the positions of its columns in response to `columnchange`.
      if (props().value !== known) turned = range().map((_, at) => Number(asked()[at]) || 0)
      known = props().value
      return range().map((column, at) => within(turned[at] ?? 0, 0, last(column)))
    },
    turn(column, index) {
      turned[column] = index
    },
    detail() {
      return { value: this.indices() }
    },
  }
}
