import { builtIn } from './built-in'

const disc = '<circle cx="12" cy="12" r="11"/>'
const ring = '<circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="1.6"/>'
const line = (d: string, color = '#fff', width = 2) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** WeChat's icons with their default colours. */
const icons: Record<string, { color: string; drawing: string }> = {
  success: { color: '#09BB07', drawing: disc + line('M7 12.4l3.4 3.4L17.2 9') },
  success_no_circle: { color: '#09BB07', drawing: line('M4 12.6l5.4 5.4L20 7', 'currentColor') },
  info: { color: '#10AEFF', drawing: `${disc}<circle cx="12" cy="7" r="1.3" fill="#fff"/>${line('M12 11v7')}` },
  warn: { color: '#F76260', drawing: `${disc}<circle cx="12" cy="17" r="1.3" fill="#fff"/>${line('M12 6v7')}` },
  waiting: { color: '#10AEFF', drawing: disc + line('M12 6v6.4l4 2.6') },
  cancel: { color: '#F43530', drawing: ring + line('M8.5 8.5l7 7m0-7l-7 7', 'currentColor', 1.6) },
  download: {
    color: '#09BB07',
    drawing: ring + line('M12 6.5v9m-3.4-3l3.4 3.4 3.4-3.4M8.5 18h7', 'currentColor', 1.6),
  },
  search: {
    color: '#B2B2B2',
    drawing: `<circle cx="10.5" cy="10.5" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/>${line('M15 15l5 5', 'currentColor', 1.6)}`,
  },
  clear: { color: '#B2B2B2', drawing: disc + line('M8.5 8.5l7 7m0-7l-7 7', '#fff', 1.6) },
}

export const icon = builtIn('icon', {
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  boxes: null,
  draw(part) {
    const box = document.createElement('i')
    part.host.append(box)
    part.watch(['type', 'size', 'color'], () => {
      const { type, size, color } = part.props
      const known = icons[type]
      const length = /^\d+(\.\d+)?$/.test(String(size)) ? `${size}px` : String(size)
      box.style.cssText = `width:${length};height:${length};color:${color || known?.color}`
      box.innerHTML = known
        ? `<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">${known.drawing}</svg>`
        : ''
    })
  },
})
