const phoneHeight = 836
const smallest = 0.55

/** Scales the phones to the window, up to their real size. */
export function fitPhones(stage: HTMLElement) {
  const resize = () => {
    const first = stage.querySelector('.phone-place')
    if (!first) return
    const top = first.getBoundingClientRect().top + window.scrollY
    const byHeight = (window.innerHeight - top - 20) / phoneHeight
    const byWidth = (stage.clientWidth - 16) / 399
    const scale = Math.min(1, byWidth, Math.max(smallest, byHeight))
    document.documentElement.style.setProperty('--phone-scale', scale.toFixed(4))
  }
  new ResizeObserver(resize).observe(stage)
  window.addEventListener('resize', resize)
  resize()
}
