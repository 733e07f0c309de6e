import { builtIn } from '../built-in'
import { answerLabel, becomeField } from '../fields'
import { tapOn } from '../keyboard'
import { date } from './date'
import type { Mode, PickerProps } from './mode'
import { region } from './region'
import { multiSelector, selector } from './selector'
import { openPickerSheet } from './sheet'
import { time } from './time'

const modes: Record<string, (props: () => PickerProps) => Mode> = { selector, multiSelector, time, date, region }

export const picker = builtIn('picker', {
  properties: {
    mode: { type: String, value: 'selector' },
    disabled: Boolean,
    range: Array,
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    customItem: String,
    level: { type: String, value: 'region' },
    headerText: String,
    name: String,
  },
  draw(part) {
    const props = () => part.props as PickerProps
    let sheet: ReturnType<typeof openPickerSheet> | undefined
    /** The last choice, until the program sets another value. */
    let chosen: { value: unknown } | undefined

    const open = () => {
      if (part.props.disabled || sheet) return
      const mode = modes[part.props.mode]?.(props)
      if (!mode) return
      const close = (work: () => void) => () => {
        sheet = undefined
        work()
      }
      sheet = openPickerSheet(part.around, {
        title: part.props.headerText,
        mode,
        onTurn(column, value) {
          if (part.props.mode === 'multiSelector') part.emit('columnchange', { column, value })
        },
        onDone: close(() => {
          chosen = mode.detail()
          part.emit('change', chosen)
        }),
        onCancel: close(() => part.emit('cancel')),
      })
    }
    part.watch(['range', 'rangeKey', 'value'], () => sheet?.draw())
    part.watch(['value'], () => {
      chosen = undefined
    })
    // No role: WeChat has none either, and the program's own element within it says what it is.
    part.on('tap', open)
    // A browser moves a finger's tap to the nearest element that hears clicks: this is one, though it does nothing by them.
    part.listen('click', () => undefined)
    answerLabel(part, () => tapOn(part))
    becomeField(part.component, {
      name: () => part.props.name,
      value: () => (chosen ? chosen.value : part.props.value),
      reset: () => {
        chosen = undefined
      },
    })
    part.attached(() => () => sheet?.close())
  },
})
