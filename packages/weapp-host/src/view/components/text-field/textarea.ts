import { builtIn } from '../built-in'
import { textFieldProperties } from './props'
import { drawTextField } from './text-field'

export const textarea = builtIn('textarea', {
  properties: {
    ...textFieldProperties,
    autoHeight: Boolean,
    fixed: Boolean,
    showConfirmBar: { type: Boolean, value: true },
    disableDefaultPadding: Boolean,
    confirmType: { type: String, value: 'return' },
    adjustKeyboardTo: { type: String, value: 'cursor' },
  },
  boxes: null,
  innerClasses: ['placeholder-class'],
  draw(part) {
    const control = document.createElement('textarea')
    control.rows = 1
    part.host.append(control)
    part.speaker = control
    part.marked['placeholder-class']?.classList.add('textarea-placeholder')
    let lines = 0

    const measure = () => {
      const { autoHeight } = part.props
      const ruler = control.style
      ruler.height = '0'
      const height = control.scrollHeight
      ruler.height = autoHeight ? `${height}px` : ''
      const lineCount = Math.max(1, Math.round(height / Number.parseFloat(getComputedStyle(control).lineHeight)))
      if (lineCount === lines) return
      lines = lineCount
      part.emit('linechange', { height, heightRpx: (height * 750) / part.around.phone.windowWidth, lineCount })
    }

    part.watch(['autoHeight'], () => part.host.toggleAttribute('auto-height', part.props.autoHeight))
    part.watch(['fixed'], () => part.host.toggleAttribute('fixed', part.props.fixed))
    part.watch(['confirmType'], () => {
      control.enterKeyHint = part.props.confirmType === 'return' ? 'enter' : part.props.confirmType
    })
    drawTextField(part, control)
    part.watch(['value', 'autoHeight'], measure)
    control.addEventListener('input', measure)
    part.attached(() => {
      const observer = new ResizeObserver(measure)
      observer.observe(part.host)
      return () => observer.disconnect()
    })

    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      // A phone's keyboard has a bar with a Done key; a computer's has only this.
      const isDone = event.ctrlKey || event.metaKey
      if (part.props.confirmType === 'return' && !isDone) return
      event.preventDefault()
      part.emit('confirm', { value: control.value })
      if (!part.props.confirmHold) control.blur()
    })
  },
})
