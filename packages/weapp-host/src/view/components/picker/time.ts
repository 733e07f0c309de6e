import { type Mode, type PickerProps, twoDigits, upTo, within } from './mode'

/** Minutes since midnight; undefined if the text is not a time. */
function read(words: unknown): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{1,2})$/.exec(String(words)) ?? []
  return hours === undefined ? undefined : within(Number(hours), 0, 23) * 60 + within(Number(minutes), 0, 59)
}

/** Hour and minute between `start` and `end`. */
export function time(props: () => PickerProps): Mode {
  const from = read(props().start) ?? 0
  const to = Math.max(from, read(props().end) ?? 23 * 60 + 59)
  let minute = within(read(props().value) ?? 0, from, to)

  const hour = () => Math.floor(minute / 60)
  const hours = () => upTo(Math.floor(from / 60), Math.floor(to / 60))
  const minutes = () =>
    upTo(hour() === Math.floor(from / 60) ? from % 60 : 0, hour() === Math.floor(to / 60) ? to % 60 : 59)
  return {
    columns: () => [hours(), minutes()].map((column) => column.map(twoDigits)),
    indices: () => [hours().indexOf(hour()), minutes().indexOf(minute % 60)],
    turn(column, index) {
      const next = column === 0 ? (hours()[index] ?? 0) * 60 + (minute % 60) : hour() * 60 + (minutes()[index] ?? 0)
      minute = within(next, from, to)
    },
    detail: () => ({ value: `${twoDigits(hour())}:${twoDigits(minute % 60)}` }),
  }
}
