import type { Part } from '../part'

interface DotProps {
  indicatorDots: boolean
  indicatorColor: string
  indicatorActiveColor: string
}

/** The dots for the items, of which one marks the current item. */
export function drawDots(part: Pick<Part<DotProps>, 'props' | 'watch' | 'host'>) {
  const row = document.createElement('div')
  row.className = 'wx-swiper-dots'
  row.setAttribute('aria-hidden', 'true')
  part.host.append(row)

  part.watch(['indicatorDots'], () => {
    row.hidden = !part.props.indicatorDots
  })
  part.watch(['indicatorColor', 'indicatorActiveColor'], () => {
    row.style.setProperty('--dot', part.props.indicatorColor)
    row.style.setProperty('--active', part.props.indicatorActiveColor)
  })
  return {
    show(count: number, current: number, shown: number) {
      while (row.children.length > count) row.lastChild?.remove()
      while (row.children.length < count) row.append(document.createElement('i'))
      for (const [index, dot] of [...row.children].entries()) {
        const isActive = (index - current + count) % count < shown
        dot.classList.toggle('wx-active', isActive)
      }
    },
  }
}
