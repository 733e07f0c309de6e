import { builtIn } from './built-in'
import { move } from './motion'

export const progress = builtIn('progress', {
  properties: {
    percent: Number,
    showInfo: Boolean,
    borderRadius: { type: null, value: 0 },
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    color: { type: String, value: '#09BB07' },
    activeColor: String,
    backgroundColor: { type: String, value: '#EBEBEB' },
    active: Boolean,
    activeMode: { type: String, value: 'backwards' },
    duration: { type: Number, value: 30 },
  },
  boxes: null,
  draw(part) {
    const bar = document.createElement('div')
    bar.className = 'wx-progress-bar'
    const done = bar.appendChild(document.createElement('div'))
    const words = document.createElement('span')
    words.className = 'wx-progress-info'
    part.host.append(bar, words)
    let shown = 0
    let stop: (() => void) | undefined

    const show = (percent: number) => {
      shown = percent
      done.style.width = `${percent}%`
      words.textContent = `${Math.round(percent)}%`
      part.describe({
        role: 'progressbar',
        'aria-valuemin': 0,
        'aria-valuemax': 100,
        'aria-valuenow': Math.round(percent),
      })
    }
    part.watch(['percent', 'active'], () => {
      const { active, activeMode, duration } = part.props
      const percent = Math.min(100, Math.max(0, part.props.percent))
      stop?.()
      if (!active) return show(percent)
      const from = activeMode === 'forwards' ? shown : 0
      stop = move({
        from,
        to: percent,
        durationMs: Math.abs(percent - from) * duration,
        easing: (share) => share,
        step: show,
        done: () => part.emit('activeend', { curPercent: percent }),
      })
    })
    const px = (size: unknown) => (/^\d+(\.\d+)?$/.test(String(size)) ? `${size}px` : String(size))
    part.watch(['strokeWidth', 'borderRadius', 'color', 'activeColor', 'backgroundColor'], () => {
      const { strokeWidth, borderRadius, color, activeColor, backgroundColor } = part.props
      bar.style.cssText = `height:${px(strokeWidth)};border-radius:${px(borderRadius)};background:${backgroundColor}`
      done.style.background = activeColor || color
    })
    part.watch(['fontSize', 'showInfo'], () => {
      words.style.fontSize = px(part.props.fontSize)
      words.hidden = !part.props.showInfo
    })
    part.attached(() => () => stop?.())
  },
})
