const drawn = (viewBox: string, content: string) => {
  const box = document.createElement('span')
  box.innerHTML = `<svg viewBox="${viewBox}" aria-hidden="true" focusable="false">${content}</svg>`
  return box.firstElementChild as SVGElement
}
const line = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'

/** The phone's icons, in the colour of the text around them. */
export const icons = {
  back: () => drawn('0 0 12 24', `<path d="M10 4 2 12l8 8" ${line} stroke-width="2"/>`),
  home: () => drawn('0 0 24 24', `<path d="M4 11 12 4l8 7v8.5h-5.6v-5h-4.8v5H4z" ${line} stroke-width="1.7"/>`),
  more: () =>
    drawn(
      '0 0 24 10',
      '<g fill="currentColor"><circle cx="4" cy="5" r="2.1"/><circle cx="12" cy="5" r="3.2"/><circle cx="20" cy="5" r="2.1"/></g>',
    ),
  close: () =>
    drawn(
      '0 0 20 20',
      `<circle cx="10" cy="10" r="8" ${line} stroke-width="2.2"/><circle cx="10" cy="10" r="3" fill="currentColor"/>`,
    ),
  signal: () =>
    drawn(
      '0 0 18 12',
      '<g fill="currentColor"><rect y="8" width="3" height="4" rx=".8"/><rect x="5" y="5.5" width="3" height="6.5" rx=".8"/><rect x="10" y="3" width="3" height="9" rx=".8"/><rect x="15" width="3" height="12" rx=".8"/></g>',
    ),
  battery: () =>
    drawn(
      '0 0 27 13',
      `<rect x=".5" y=".5" width="23" height="12" rx="3.8" ${line} opacity=".4"/><rect x="2" y="2" width="20" height="9" rx="2.4" fill="currentColor"/><path d="M25 4.4v4.2c1-.3 1.6-1.2 1.6-2.1s-.6-1.8-1.6-2.1z" fill="currentColor" opacity=".5"/>`,
    ),
  spinner: () =>
    drawn(
      '0 0 20 20',
      Array.from({ length: 8 }, (_, step) => {
        const opacity = (0.25 + step * 0.1).toFixed(2)
        return `<rect x="9.2" y="2" width="1.6" height="5" rx=".8" fill="currentColor" opacity="${opacity}" transform="rotate(${step * 45} 10 10)"/>`
      }).join(''),
    ),
}
