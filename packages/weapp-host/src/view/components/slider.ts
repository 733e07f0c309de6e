import { builtIn } from './built-in'
import { listenDrag } from './drag'
import { answerLabel, becomeField } from './fields'

const decimals = (step: number) => (String(step).split('.')[1] ?? '').length

export const slider = builtIn('slider', {
  properties: {
    min: Number,
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    disabled: Boolean,
    value: Number,
    color: { type: String, value: '#e9e9e9' },
    selectedColor: { type: String, value: '#1aad19' },
    activeColor: String,
    backgroundColor: String,
    blockSize: { type: Number, value: 28 },
    blockColor: { type: String, value: '#ffffff' },
    showValue: Boolean,
    name: String,
  },
  boxes: null,
  draw(part) {
    const { host } = part
    host.innerHTML =
      '<div class="wx-slider-reach"><div class="wx-slider-track"><div class="wx-slider-done"></div></div><div class="wx-slider-block"></div></div><span class="wx-slider-value"></span>'
    const reach = host.querySelector('.wx-slider-reach') as HTMLElement
    const words = host.querySelector('.wx-slider-value') as HTMLElement
    let value = 0

    const show = (next: number) => {
      const { min, max } = part.props
      value = Math.min(Math.max(next, min), Math.max(min, max))
      reach.style.setProperty('--done', String(max > min ? (value - min) / (max - min) : 0))
      words.textContent = String(value)
      part.describe({ 'aria-valuenow': value })
    }
    /** The step nearest to the finger; false if it is the present value. */
    const follow = (x: number): boolean => {
      const { min, max, step } = part.props
      const { left, width } = reach.getBoundingClientRect()
      const raw = ((x - left) / width) * (max - min)
      const next = Number((min + Math.round(raw / step) * step).toFixed(decimals(step)))
      const before = value
      show(next)
      if (value !== before) part.model('value', value)
      return value !== before
    }
    const change = () => part.emit('change', { value })

    part.watch(['value', 'min', 'max'], () => {
      show(part.props.value)
      part.describe({ role: 'slider', 'aria-valuemin': part.props.min, 'aria-valuemax': part.props.max })
    })
    part.watch(['showValue'], () => host.toggleAttribute('show-value', part.props.showValue))
    part.watch(['color', 'backgroundColor', 'selectedColor', 'activeColor', 'blockSize', 'blockColor'], () => {
      const { color, backgroundColor, selectedColor, activeColor, blockSize, blockColor } = part.props
      // A block is limited to 12 to 28 px.
      const blockPx = Math.min(28, Math.max(12, blockSize))
      reach.style.setProperty('--track', backgroundColor || color)
      reach.style.setProperty('--selected', activeColor || selectedColor)
      reach.style.setProperty('--block', blockColor)
      reach.style.setProperty('--size', `${blockPx}px`)
    })
    part.watch(['disabled'], () => {
      const { disabled } = part.props
      host.toggleAttribute('disabled', disabled)
      part.describe({ 'aria-disabled': disabled || undefined, tabindex: disabled ? -1 : 0 })
    })

    listenDrag(reach, {
      start: () => !part.props.disabled,
      move: ({ x }) => {
        if (follow(x)) part.emit('changing', { value })
      },
      end: change,
    })
    part.listen('click', ({ clientX, target }) => {
      if (part.props.disabled || !reach.contains(target as Node)) return
      if (follow(clientX)) change()
    })
    part.listen('keydown', (event) => {
      const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
      if (!steps || part.props.disabled) return
      event.preventDefault()
      show(Number((value + steps * part.props.step).toFixed(decimals(part.props.step))))
      change()
    })
    answerLabel(part, () => host.focus())
    becomeField(part.component, {
      name: () => part.props.name,
      value: () => value,
      reset: () => show(part.props.min),
    })
  },
})
